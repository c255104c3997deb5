// SPDX-License-Identifier: GPL-3.0-or-later
// Thread: the GUI thread.
#pragma once

#include <QScrollArea>

namespace vitascope::desktop {

// What is too high for its place scrolls; what is too wide makes the place wider.
class UprightScroll final : public QScrollArea {
    Q_OBJECT
public:
    explicit UprightScroll(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace vitascope::desktop
