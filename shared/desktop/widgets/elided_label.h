// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that ends in "…" where it does not fit, and is whole in its tool tip. Thread: the GUI thread.
#pragma once

#include <QLabel>

namespace vitascope::desktop {

class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace vitascope::desktop
