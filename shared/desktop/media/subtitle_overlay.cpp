// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/subtitle_overlay.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vitascope::desktop {

namespace {

constexpr int kSmallest = 15; // pixels, before a person's choice
constexpr int kLargest = 72;
constexpr int kBoxOpacity = 168;
constexpr int kOutlineSteps = 16;

// The letters in black, all around where they will stand.
void outline(QPainter& painter, QTextDocument& document, const QPointF& corner, int letterHeight) {
    QAbstractTextDocumentLayout::PaintContext black;
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    const auto color = cursor.charFormat().foreground();
    QTextCharFormat format;
    format.setForeground(Qt::black);
    cursor.mergeCharFormat(format);
    const double width = std::max(1.5, letterHeight * 0.07);
    for (int step = 0; step < kOutlineSteps; ++step) {
        const double angle = 2 * std::numbers::pi * step / kOutlineSteps;
        painter.save();
        painter.translate(corner + QPointF(std::cos(angle), std::sin(angle)) * width);
        document.documentLayout()->draw(&painter, black);
        painter.restore();
    }
    format.setForeground(color);
    cursor.mergeCharFormat(format);
}

} // namespace

SubtitleOverlay::SubtitleOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("subtitles"));
}

void SubtitleOverlay::setCue(const QString& cue) {
    if (cue == cue_)
        return;
    cue_ = cue;
    setAccessibleName(cue);
    update();
}

void SubtitleOverlay::setPicture(const QRect& picture, int covered) {
    picture_ = picture;
    covered_ = covered;
    update();
}

void SubtitleOverlay::setStyle(const SubtitleStyle& style) {
    style_ = style;
    update();
}

QFont SubtitleOverlay::typeface() const {
    auto typeface = font();
    const int fitting = picture_.height() * 47 / 1000;
    typeface.setPixelSize(std::clamp(fitting, kSmallest, kLargest) * style_.percent / 100);
    typeface.setWeight(QFont::Medium);
    return typeface;
}

void SubtitleOverlay::paintEvent(QPaintEvent* /*event*/) {
    if (cue_.isEmpty() || picture_.isEmpty())
        return;
    QTextDocument document;
    const auto letters = typeface();
    document.setDefaultFont(letters);
    document.setDocumentMargin(0);
    document.setDefaultTextOption(QTextOption(Qt::AlignHCenter));
    document.setHtml(
        QStringLiteral("<div style='color:%1'>%2</div>")
            .arg(colorOf(style_.color).name(), QString(cue_).replace(QLatin1Char('\n'), QLatin1String("<br/>"))));
    document.setTextWidth(picture_.width() * 0.8);
    document.setTextWidth(document.idealWidth());

    const auto size = document.size();
    const qreal padding = letters.pixelSize() * 0.35;
    const qreal bottom =
        std::min<qreal>(picture_.bottom() - picture_.height() * 0.05, height() - covered_ - padding - 8);
    const QPointF corner(picture_.center().x() - size.width() / 2, bottom - size.height());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (style_.ground == SubtitleGround::Outline) {
        outline(painter, document, corner, letters.pixelSize());
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, style_.ground == SubtitleGround::Solid ? 255 : kBoxOpacity));
        painter.drawRoundedRect(
            QRectF(corner, size).adjusted(-padding * 1.6, -padding * 0.6, padding * 1.6, padding * 0.6), 6, 6);
    }
    painter.translate(corner);
    document.drawContents(&painter);
}

} // namespace vitascope::desktop
