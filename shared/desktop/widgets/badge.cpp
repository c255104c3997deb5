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
    return {QFontMetrics(badgeFont(font())).horizontalAdvance(text_) + 2 * kPadding, badgeHeight()};
}

void Badge::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(font());
    paintBadge(painter, rect(), text_, tone_);
}

void paintBadge(QPainter& painter, const QRectF& area, const QString& text, BadgeTone tone) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont(painter.font()));
    const auto colors = colorsOf(tone);
    const qreal width = painter.fontMetrics().horizontalAdvance(text) + 2 * kPadding;
    const auto height = badgeHeight();
    const QRectF field(area.left(), area.center().y() - height / 2.0, std::min(width, area.width()), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(field, height / 2.0, height / 2.0);
    painter.setPen(colors.text);
    painter.drawText(field, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace vitascope::desktop
