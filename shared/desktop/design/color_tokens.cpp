// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/design/color_tokens.h"

#include <algorithm>
#include <cmath>

namespace vitascope::desktop {
namespace {

ColorTokens makeDark() {
    ColorTokens tokens;
    tokens.ground = QColor(0x0f1013);
    tokens.surface = QColor(0x17181c);
    tokens.raised = QColor(0x1f2126);
    tokens.hover = QColor(0x292b32);
    tokens.pressed = QColor(0x33363e);
    tokens.border = QColor(0x2b2d34);
    tokens.strongBorder = QColor(0x676b76);
    tokens.text = QColor(0xeeeff1);
    tokens.mutedText = QColor(0xb0b4bd);
    tokens.faintText = QColor(0x8f949f);
    tokens.disabledText = QColor(0x6b707b);
    tokens.accent = QColor(0xf2a93b);
    tokens.accentHover = QColor(0xf8bb5c);
    tokens.accentPressed = QColor(0xdc942a);
    tokens.onAccent = QColor(0x1c1203);
    tokens.accentText = QColor(0xf5b95c);
    tokens.accentLine = QColor(0xf2a93b);
    tokens.accentGround = QColor(0x2c2415);
    tokens.success = QColor(0x6fcf97);
    tokens.successGround = QColor(0x16271e);
    tokens.danger = QColor(0xff8a80);
    tokens.dangerGround = QColor(0x321a1a);
    tokens.focus = QColor(0xf5b95c);
    return tokens;
}

ColorTokens makeLight() {
    ColorTokens tokens;
    tokens.ground = QColor(0xf6f5f2);
    tokens.surface = QColor(0xffffff);
    tokens.raised = QColor(0xffffff);
    tokens.hover = QColor(0xefede8);
    tokens.pressed = QColor(0xe5e2db);
    tokens.border = QColor(0xe2dfd8);
    tokens.strongBorder = QColor(0x8d8a83);
    tokens.text = QColor(0x1b1c1f);
    tokens.mutedText = QColor(0x54575e);
    tokens.faintText = QColor(0x64676e);
    tokens.disabledText = QColor(0x9a9ca1);
    tokens.accent = QColor(0xf2a93b);
    tokens.accentHover = QColor(0xe99c28);
    tokens.accentPressed = QColor(0xd98c18);
    tokens.onAccent = QColor(0x1c1203);
    tokens.accentText = QColor(0x865000);
    tokens.accentLine = QColor(0xb87208);
    tokens.accentGround = QColor(0xfdf1dc);
    tokens.success = QColor(0x1d6b40);
    tokens.successGround = QColor(0xe2f3e8);
    tokens.danger = QColor(0xb3261e);
    tokens.dangerGround = QColor(0xfce9e7);
    tokens.focus = QColor(0x9a5c00);
    return tokens;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const ColorTokens& colorTokens(Scheme scheme) {
    static const ColorTokens kDark = makeDark();
    static const ColorTokens kLight = makeLight();
    return scheme == Scheme::Dark ? kDark : kLight;
}

double contrast(const QColor& one, const QColor& other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace vitascope::desktop
