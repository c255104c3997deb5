// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/design/theme.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

namespace vitascope::desktop {
namespace {

Scheme schemeOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QFont interfaceFont(double textScale) {
    auto font = QApplication::font();
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QFontInfo(font).family()});
    font.setPixelSize(qRound(Type::kBody * textScale));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QString schemeName(Scheme scheme) {
    return scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

QPalette themePalette(Scheme scheme) {
    const auto& tokens = colorTokens(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.ground);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.raised);
    palette.setColor(QPalette::AlternateBase, tokens.surface);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.faintText);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accentText);
    palette.setColor(QPalette::LinkVisited, tokens.accentText);
    palette.setColor(QPalette::Mid, tokens.border);
    palette.setColor(QPalette::Dark, tokens.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.disabledText);
    return palette;
}

Theme::Theme(ThemeChoice choice, QObject* parent)
    : QObject(parent), choice_(choice), systemScheme_(schemeOf(QApplication::palette())) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

Theme::~Theme() = default;

void Theme::choose(ThemeChoice choice) {
    choice_ = choice;
    apply();
}

const ColorTokens& Theme::colors() {
    return colorTokens(schemeOf(QApplication::palette()));
}

void Theme::setTextScale(double scale) {
    textScale_ = std::clamp(scale, 1.0, 2.0);
    apply();
}

int Theme::textPixels(int pixels) {
    return pixels * QApplication::font().pixelSize() / Type::kBody;
}

void Theme::apply() {
    switch (choice_) {
    case ThemeChoice::System:
        scheme_ = systemScheme_;
        break;
    case ThemeChoice::Light:
        scheme_ = Scheme::Light;
        break;
    case ThemeChoice::Dark:
        scheme_ = Scheme::Dark;
        break;
    }
    QApplication::setFont(interfaceFont(textScale_));
    QApplication::setPalette(themePalette(scheme_));
    qApp->setStyleSheet(styleSheet(scheme_, textScale_));
    Q_EMIT changed();
}

void Theme::setSystemScheme(Scheme scheme) {
    const bool isShown = choice_ == ThemeChoice::System && scheme != systemScheme_;
    systemScheme_ = scheme;
    if (isShown)
        apply();
}

} // namespace vitascope::desktop
