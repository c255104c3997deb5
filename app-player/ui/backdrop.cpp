// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/backdrop.h"

#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"

#include <QLinearGradient>
#include <QPainter>

namespace vitascope::player {
namespace {

constexpr int kLight = 24; // pixels of a poster that give its colours
constexpr int kPosterWidth = 320;

QColor veil(float opacity) {
    auto color = desktop::Theme::colors().ground;
    color.setAlphaF(opacity);
    return color;
}

void fade(QPainter& painter, const QRectF& area, bool isSharp) {
    QLinearGradient across(area.topLeft(), area.topRight());
    across.setColorAt(0, veil(isSharp ? 1.0F : 0.72F));
    across.setColorAt(0.5, veil(isSharp ? 0.92F : 0.72F));
    across.setColorAt(0.8, veil(isSharp ? 0.74F : 0.66F)); // texts end here
    across.setColorAt(1, veil(isSharp ? 0.25F : 0.62F));
    painter.fillRect(area, across);
    QLinearGradient down(area.topLeft(), area.bottomLeft());
    down.setColorAt(0, veil(0));
    down.setColorAt(0.5, veil(0));
    down.setColorAt(1, veil(1));
    painter.fillRect(area, down);
}

} // namespace

void Backdrop::paint(QPainter& painter, const QRect& area, const wire::Title& title) {
    const auto ratio = painter.device()->devicePixelRatioF();
    auto picture = pictures_.picture(title, desktop::PictureKind::Backdrop, static_cast<int>(area.width() * ratio));
    const bool isSharp = !picture.isNull();
    if (!isSharp)
        picture = pictures_.poster(title, kPosterWidth);
    const auto key = QStringLiteral("%1 %2x%3 %4 %5")
                         .arg(picture.cacheKey())
                         .arg(area.width())
                         .arg(area.height())
                         .arg(ratio)
                         .arg(desktop::Theme::colors().ground.name());
    if (key != key_) {
        key_ = key;
        compose(area.size(), ratio, picture, isSharp);
    }
    painter.drawPixmap(area.topLeft(), composed_);
}

void Backdrop::compose(const QSize& size, qreal ratio, const QPixmap& picture, bool isSharp) {
    composed_ = QPixmap(size * ratio);
    composed_.setDevicePixelRatio(ratio);
    composed_.fill(desktop::Theme::colors().ground);
    if (picture.isNull())
        return;
    QPainter painter(&composed_);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto drawn = isSharp ? picture : picture.scaledToWidth(kLight, Qt::SmoothTransformation);
    const QRectF area({}, QSizeF(size));
    const auto filling = QSizeF(drawn.size()).scaled(area.size(), Qt::KeepAspectRatioByExpanding);
    const QPointF corner((area.width() - filling.width()) / 2, (area.height() - filling.height()) / 3);
    painter.drawPixmap(QRectF(corner, filling), drawn, QRectF(drawn.rect()));
    fade(painter, area, isSharp);
}

} // namespace vitascope::player
