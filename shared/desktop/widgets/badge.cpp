// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/badge.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QPainter>

#include <algorithm>

namespace vitascope::desktop {
namespace {

constexpr int kPadding = 10;
constexpr int kRoom = 12; // above and below the text

QFont badgeFont(QFont font) {
    font.setPixelSize(Theme::textPixels(Type::kCaption));
    font.setWeight(QFont::DemiBold);
    return font;
}

int badgeHeight() {
    return Theme::textPixels(Type::kCaption) + kRoom;
}

struct BadgeColors {
    QColor ground;
    QColor text;
};

BadgeColors colorsOf(BadgeTone tone) {
    const auto& tokens = Theme::colors();
    switch (tone) {
    case BadgeTone::Neutral:
        return {tokens.hover, tokens.mutedText};
    case BadgeTone::Accent:
        return {tokens.accentGround, tokens.accentText};
    case BadgeTone::Success:
        return {tokens.successGround, tokens.success};
    case BadgeTone::Danger:
        return {tokens.dangerGround, tokens.danger};
    }
    return {tokens.hover, tokens.mutedText};
}

// Whole pixels that hold the text.
int textWidth(const QString& text, const QFont& font) {
    return qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
}

} // namespace

Badge::Badge(const QString& text, BadgeTone tone, QWidget* parent) : QWidget(parent), text_(text), tone_(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Badge::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(BadgeTone tone) {
    tone_ = tone;
    update();
}

QSize Badge::sizeHint() const {
    return {textWidth(text_, badgeFont(font())) + 2 * kPadding, badgeHeight()};
}

void Badge::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(font());
    paintBadge(painter, rect(), text_, tone_);
}

void paintBadge(QPainter& painter, const QRectF& area, const QString& text, BadgeTone tone, BadgeGround ground) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont(painter.font()));
    const auto colors = colorsOf(tone);
    const qreal width = textWidth(text, painter.font()) + 2 * kPadding;
    const auto height = badgeHeight();
    const QRectF field(area.left(), area.center().y() - height / 2.0, std::min(width, area.width()), height);
    auto edge = colors.text;
    edge.setAlphaF(0.4F);
    painter.setPen(ground == BadgeGround::Accent ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(colors.ground);
    const auto shape = ground == BadgeGround::Accent ? field.adjusted(0.5, 0.5, -0.5, -0.5) : field;
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    painter.setPen(colors.text);
    const auto shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, field.width() - 2 * kPadding + 1);
    painter.drawText(field, Qt::AlignCenter, shown);
    painter.restore();
}

} // namespace vitascope::desktop
