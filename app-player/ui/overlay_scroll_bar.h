// SPDX-License-Identifier: GPL-3.0-or-later
// A vertical scroll bar that lies over what it scrolls, so that pictures reach the edge of the window and every page
// has the same right margin. Thread: the GUI thread.
#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace vitascope::player {

class OverlayScrollBar final : public QScrollBar {
    Q_OBJECT
public:
    // A child of the area, whose own bar it hides and stands for.
    explicit OverlayScrollBar(QAbstractScrollArea& area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QAbstractScrollArea& area_;
};

} // namespace vitascope::player
