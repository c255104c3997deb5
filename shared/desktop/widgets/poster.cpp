// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/poster.h"

#include "shared/desktop/design/metrics.h"

#include <QHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>

namespace vitascope::desktop {
namespace {

QTextOption placeholderLines() {
    QTextOption lines(Qt::AlignLeft | Qt::AlignBottom);
    lines.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return lines;
}

void paintPlaceholder(QPainter& painter, const QRectF& area, const QString& name) {
    const auto hue = static_cast<int>(qHash(name, 7) % 360U);
    QLinearGradient ground(area.topLeft(), area.bottomRight());
    ground.setColorAt(0, QColor::fromHsl(hue, 60, 76));
    ground.setColorAt(1, QColor::fromHsl((hue + 36) % 360, 70, 36));
    painter.fillRect(area, ground);
    auto font = painter.font();
    font.setPixelSize(std::clamp(static_cast<int>(area.width() / 9), 8, 30));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(QColor(255, 255, 255, 225));
    const auto inset = area.width() / 11;
    if (area.width() >= 64)
        painter.drawText(area.adjusted(inset, inset, -inset, -inset), name, placeholderLines());
    else
        painter.drawText(area, Qt::AlignCenter, name.left(1).toUpper());
}

} // namespace

void paintPoster(QPainter& painter, const QRectF& area, const QPixmap& poster, const QString& name, qreal radius) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath field;
    field.addRoundedRect(area, radius, radius);
    painter.setClipPath(field);
    if (poster.isNull()) {
        paintPlaceholder(painter, area, name);
    } else {
        const auto filling = QSizeF(poster.size()).scaled(area.size(), Qt::KeepAspectRatioByExpanding);
        const QPointF corner = area.center() - QPointF(filling.width() / 2, filling.height() / 2);
        painter.drawPixmap(QRectF(corner, filling), poster, QRectF(poster.rect()));
    }
    painter.setClipping(false);
    painter.setPen(QPen(QColor(128, 128, 128, 46), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

PosterView::PosterView(int width, QWidget* parent) : QWidget(parent) {
    setFixedSize(width, posterHeight(width));
}

void PosterView::setPoster(const QPixmap& poster, const QString& name) {
    poster_ = poster;
    name_ = name;
    update();
}

void PosterView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintPoster(painter, rect(), poster_, name_, Radius::kLarge);
}

} // namespace vitascope::desktop
