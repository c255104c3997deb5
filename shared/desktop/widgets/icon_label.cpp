// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/icon_label.h"

#include <QPainter>

namespace vitascope::desktop {

IconLabel::IconLabel(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

IconLabel::IconLabel(const QString& name, IconTone tone, int size, QWidget* parent) : IconLabel(parent) {
    setIcon(name, tone, size);
}

void IconLabel::setIcon(const QString& name, IconTone tone, int size) {
    icon_ = themeIcon(name, tone);
    size_ = size;
    setFixedSize(size, size);
    update();
}

void IconLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    icon_.paint(&painter, rect());
}

} // namespace vitascope::desktop
