// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/brand.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/theme.h"

#include <QPainter>

namespace vitascope::desktop {
namespace {

const QString kName = QStringLiteral("Vitascope");

} // namespace

Brand::Brand(const QString& suffix, int height, QWidget* parent) : QWidget(parent), suffix_(suffix), height_(height) {
    setFixedSize(Brand::sizeHint());
    setAccessibleName(suffix_.isEmpty() ? kName : kName + QLatin1Char(' ') + suffix_);
}

QFont Brand::nameFont() const {
    auto font = this->font();
    font.setPixelSize(height_ * 8 / 10);
    font.setWeight(QFont::Bold);
    font.setLetterSpacing(QFont::PercentageSpacing, 98);
    return font;
}

QSize Brand::sizeHint() const {
    const QFontMetrics metrics(nameFont());
    const int gap = height_ * 4 / 10;
    int width = height_ * 200 / 112 + gap + metrics.horizontalAdvance(kName);
    if (!suffix_.isEmpty())
        width += gap / 2 + metrics.horizontalAdvance(suffix_);
    return {width + 2, std::max(height_, metrics.height())};
}

void Brand::paintEvent(QPaintEvent* /*event*/) {
    const auto& tokens = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(0, (height() - height_) / 2, markPixmap(height_, tokens.text, devicePixelRatioF()));
    auto font = nameFont();
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int gap = height_ * 4 / 10;
    int x = height_ * 200 / 112 + gap;
    const int baseline = (height() + metrics.capHeight()) / 2;
    painter.setPen(tokens.text);
    painter.drawText(x, baseline, kName);
    x += metrics.horizontalAdvance(kName) + gap / 2;
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(tokens.mutedText);
    painter.drawText(x, baseline, suffix_);
}

} // namespace vitascope::desktop
