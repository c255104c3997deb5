// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/backdrop.h"

#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace vitascope::player {
namespace {

constexpr int kLight = 24; // pixels of a poster that give its colours
constexpr int kPosterWidth = 320;
constexpr int kSteps = 8;
constexpr double kClearing = 0.25; // of the width, from the end of the texts to the clear picture

QColor veil(float opacity) {
    auto color = desktop::Theme::colors().ground;
    color.setAlphaF(opacity);
    return color;
}

// Opaque where texts lie, then quickly clear; and without an edge to what is above and below.
void fade(QPainter& painter, const QRectF& area, bool isSharp, double textWidth) {
    const double end = textWidth + kClearing * area.width();
    QLinearGradient across(area.topLeft(), isSharp ? area.topLeft() + QPointF(end, 0) : area.topRight());
    if (isSharp) {
        const double text = textWidth / end;
        across.setColorAt(0, veil(1.0F));
        for (int step = 0; step <= kSteps; ++step) {
            const double part = static_cast<double>(step) / kSteps;
            const double clear = part * part * (3 - 2 * part); // without an edge at either end
            across.setColorAt(text + (1 - text) * part, veil(static_cast<float>(0.92 * (1 - clear))));
        }
    } else {
        across.setColorAt(0, veil(0.72F));
        across.setColorAt(1, veil(0.62F));
    }
    painter.fillRect(area, across);
    QLinearGradient down(area.topLeft(), area.bottomLeft());
    down.setColorAt(0, veil(0.85F));
    down.setColorAt(0.06, veil(0.4F));
    down.setColorAt(0.16, veil(0));
    down.setColorAt(0.55, veil(0));
    down.setColorAt(1, veil(1));
    painter.fillRect(area, down);
}

} // namespace

void Backdrop::paint(QPainter& painter, const QRect& area, const wire::Title& title, int textWidth) {
    const auto ratio = painter.device()->devicePixelRatioF();
    auto picture = pictures_.picture(title, desktop::PictureKind::Backdrop, static_cast<int>(area.width() * ratio));
    const bool isSharp = !picture.isNull();
    if (!isSharp)
        picture = pictures_.poster(title, kPosterWidth);
    const auto key = QStringLiteral("%1 %2x%3 %4 %5 %6")
                         .arg(picture.cacheKey())
                         .arg(area.width())
                         .arg(area.height())
                         .arg(ratio)
                         .arg(textWidth)
                         .arg(desktop::Theme::colors().ground.name());
    if (key != key_) {
        key_ = key;
        compose(area.size(), ratio, picture, isSharp, textWidth);
    }
    painter.drawPixmap(area.topLeft(), composed_);
}

void Backdrop::compose(const QSize& size, qreal ratio, const QPixmap& picture, bool isSharp, int textWidth) {
    QImage image(size * ratio, QImage::Format_RGBA64_Premultiplied); // eight bits show the steps of a veil
    image.setDevicePixelRatio(ratio);
    image.fill(desktop::Theme::colors().ground);
    if (!picture.isNull())
        draw(image, QRectF({}, QSizeF(size)), picture, isSharp, textWidth);
    composed_ = QPixmap::fromImage(std::move(image));
}

void Backdrop::draw(QImage& image, const QRectF& area, const QPixmap& picture, bool isSharp, int textWidth) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto drawn = isSharp ? picture : picture.scaledToWidth(kLight, Qt::SmoothTransformation);
    const auto filling = QSizeF(drawn.size()).scaled(area.size(), Qt::KeepAspectRatioByExpanding);
    const QPointF corner((area.width() - filling.width()) / 2, (area.height() - filling.height()) / 2);
    painter.drawPixmap(QRectF(corner, filling), drawn, QRectF(drawn.rect()));
    fade(painter, area, isSharp, textWidth);
}

} // namespace vitascope::player
