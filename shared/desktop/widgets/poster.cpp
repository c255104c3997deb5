// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/poster.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cstdlib>

namespace vitascope::desktop {
namespace {

constexpr QColor kSignColor(255, 255, 255, 190);
constexpr QColor kEdgeColor(128, 128, 128, 46); // seen on every ground
constexpr int kLargestInitials = 60;            // from 64 on Qt draws letters as shapes, which takes ten times as long

// The first letters of the first two words that begin with one.
QString initials(const QString& name) {
    QString letters;
    for (const auto& word : QStringView(name).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (letters.size() < 2 && word.front().isLetterOrNumber())
            letters += word.front().toUpper();
    return letters;
}

void paintInitials(QPainter& painter, const QRectF& area, const QString& letters) {
    auto font = painter.font();
    font.setPixelSize(std::clamp(static_cast<int>(area.width() / 3), 8, kLargestInitials));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(kSignColor);
    painter.drawText(area, Qt::AlignCenter, letters);
}

// Of a film that has no name yet.
void paintSign(QPainter& painter, const QRectF& area) {
    const auto size = std::clamp(static_cast<int>(area.width() / 3), 8, 64);
    const auto sign = iconPixmap(QStringLiteral("film"), size, kSignColor, painter.device()->devicePixelRatioF());
    painter.drawPixmap(area.center() - QPointF(size / 2.0, size / 2.0), sign);
}

// The part of the poster that fills the area, in its size. Kept for the next frames: scaling takes longer than all
// else.
QPixmap filling(const QPixmap& poster, const QSize& area) {
    const auto key = QStringLiteral("poster-%1@%2x%3").arg(poster.cacheKey()).arg(area.width()).arg(area.height());
    QPixmap filled;
    if (QPixmapCache::find(key, &filled))
        return filled;
    const auto scaled = poster.scaled(area, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QRect middle({}, area);
    middle.moveCenter(scaled.rect().center());
    filled = scaled.copy(middle);
    QPixmapCache::insert(key, filled);
    return filled;
}

// On screens of 1.5 and the like a card is no whole number of pixels high.
bool isAbout(const QSize& one, const QSize& other) {
    return std::abs(one.width() - other.width()) <= 2 && std::abs(one.height() - other.height()) <= 2;
}

// A brush in the very size of the area is the fastest way to rounded corners.
QBrush picture(const QRectF& area, QPixmap poster, qreal ratio) {
    if (const auto size = (area.size() * ratio).toSize(); !isAbout(poster.size(), size))
        poster = filling(poster, size);
    QBrush brush(poster);
    brush.setTransform(QTransform::fromScale(area.width() / poster.width(), area.height() / poster.height()) *
                       QTransform::fromTranslate(area.x(), area.y()));
    return brush;
}

} // namespace

int placeholderGround(const QString& name) {
    return static_cast<int>(qHash(name, 7) % kPlaceholderGrounds);
}

QBrush placeholderBrush(const QRectF& area, int ground) {
    const int hue = ground * 360 / kPlaceholderGrounds;
    QLinearGradient colours(area.topLeft(), area.bottomRight());
    colours.setColorAt(0, QColor::fromHsl(hue, 60, 76));
    colours.setColorAt(1, QColor::fromHsl((hue + 36) % 360, 70, 36));
    return colours;
}

void paintPlaceholderSign(QPainter& painter, const QRectF& area, const QString& name) {
    if (const auto letters = initials(name); letters.isEmpty())
        paintSign(painter, area);
    else
        paintInitials(painter, area, letters);
}

void paintPosterEdge(QPainter& painter, const QRectF& area, qreal radius) {
    painter.setPen(QPen(kEdgeColor, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paintPoster(QPainter& painter, const QRectF& area, const QPixmap& poster, const QString& name, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(poster.isNull() ? placeholderBrush(area, placeholderGround(name))
                                     : picture(area, poster, painter.device()->devicePixelRatioF()));
    painter.drawRoundedRect(area, radius, radius);
    if (poster.isNull())
        paintPlaceholderSign(painter, area, name);
    paintPosterEdge(painter, area, radius);
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
