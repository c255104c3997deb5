// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the current item of a view only to those who move by keyboard: a delegate asks isMarked() before it draws the
// ring of the focus. Thread: the GUI thread.
#pragma once

#include <QObject>

class QAbstractItemView;
class QStyleOptionViewItem;

namespace vitascope::desktop {

class KeyboardMark final : public QObject {
    Q_OBJECT
public:
    // Watches the view, which owns it.
    explicit KeyboardMark(QAbstractItemView& view);

    [[nodiscard]] static bool isMarked(const QStyleOptionViewItem& option);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void set(bool isUsed);

    QAbstractItemView& view_;
};

} // namespace vitascope::desktop
