// SPDX-License-Identifier: GPL-3.0-or-later
// An icon that stands by itself: a sign beside words. It is drawn when it is painted, and so follows the theme and the
// screen it is on. It says nothing to screen readers; the words beside it do. Thread: the GUI thread.
#pragma once

#include "shared/desktop/design/icon.h"

#include <QWidget>

namespace vitascope::desktop {

class IconLabel final : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(QWidget* parent = nullptr);
    IconLabel(const QString& name, IconTone tone, int size, QWidget* parent);

    void setIcon(const QString& name, IconTone tone, int size);

    [[nodiscard]] QSize sizeHint() const override { return {size_, size_}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon icon_;
    int size_ = 0;
};

} // namespace vitascope::desktop
