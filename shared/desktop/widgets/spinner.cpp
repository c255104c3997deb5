// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/spinner.h"

#include "shared/desktop/design/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace vitascope::desktop {
namespace {

constexpr int kFrameMilliseconds = 33;
constexpr int kTurnMilliseconds = 1100;

} // namespace

Spinner::Spinner(int size, QWidget* parent, QColor color) : QWidget(parent), color_(color) {
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Loading"));
    elapsed_.start();
}

void Spinner::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto color = color_.isValid() ? color_ : Theme::colors().accent;
    const auto width = std::max(2.0, size().width() / 11.0);
    const auto area = QRectF(rect()).adjusted(width, width, -width, -width);
    auto track = color;
    track.setAlphaF(0.2F);
    painter.setPen(QPen(track, width));
    painter.drawEllipse(area);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    const auto angle = static_cast<int>(elapsed_.elapsed() % kTurnMilliseconds * 360 / kTurnMilliseconds);
    painter.drawArc(area, (90 - angle) * 16, -100 * 16);
}

void Spinner::showEvent(QShowEvent* /*event*/) {
    timer_.start(kFrameMilliseconds, this);
}

void Spinner::hideEvent(QHideEvent* /*event*/) {
    timer_.stop();
}

void Spinner::timerEvent(QTimerEvent* event) {
    if (event->timerId() == timer_.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

} // namespace vitascope::desktop
