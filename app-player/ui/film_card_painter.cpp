// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_card_painter.h"

#include "app-player/ui/film_card.h"
#include "app-player/ui/poster_tile.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/poster.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::Radius;
using desktop::Space;

constexpr int kBarHeight = 4;
constexpr int kRing = 3; // between a poster and the ring around it
constexpr int kRingLine = 2;

void paintProgress(QPainter& painter, const QRect& poster, const wire::WatchState& watched) {
    const QRectF groove(poster.left() + Space::kSmall, poster.bottom() - Space::kMedium,
                        poster.width() - 2 * Space::kSmall, kBarHeight);
    const desktop::CinemaColors colors;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.shade);
    painter.drawRoundedRect(groove.adjusted(-1, -1, 1, 1), 3, 3);
    painter.setBrush(colors.groove);
    painter.drawRoundedRect(groove, 2, 2);
    auto done = groove;
    done.setWidth(std::max<double>(kBarHeight, groove.width() * filmCardProgress(watched)));
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(done, 2, 2);
}

void paintSign(QPainter& painter, const QRect& area) {
    const desktop::CinemaColors colors;
    painter.setPen(QPen(colors.panelBorder, 1));
    painter.setBrush(colors.panel);
    painter.drawEllipse(area);
    constexpr int kDrawing = 16;
    const int inset = (area.width() - kDrawing) / 2;
    painter.drawPixmap(
        area.topLeft() + QPoint(inset, inset),
        desktop::iconPixmap(QStringLiteral("close"), kDrawing, colors.text, painter.device()->devicePixelRatioF()));
}

} // namespace

void FilmCardPainter::fit(int width, const QFont& font) {
    if (width == width_ && filmCardNameFont(font) == name_.font)
        return;
    width_ = width;
    fitLine(name_, filmCardNameFont(font));
    fitLine(facts_, filmCardFactsFont(font));
}

void FilmCardPainter::fitLine(Line& line, const QFont& font) const {
    line.font = font;
    line.height = QFontMetrics(font).height();
    line.texts.clear();
}

void FilmCardPainter::paint(QPainter& painter, const FilmCard& card, const QRect& part) {
    const auto& tokens = desktop::Theme::colors();
    const auto name = desktop::fromUtf8(card.film->title.details.name);
    const QRect poster(card.area.topLeft(), QSize(card.area.width(), desktop::posterHeight(card.area.width())));
    if (poster.intersects(part))
        paintPosterTile(painter, poster, card.poster, name, tokens.ground);
    paintMarks(painter, card, poster);
    auto place = poster.bottomLeft() + QPoint(0, 1 + Space::kSmall);
    if (place.y() > part.bottom())
        return;
    paintLine(painter, name_, place, tokens.text, name);
    place.ry() += name_.height;
    paintLine(painter, facts_, place, tokens.mutedText, filmCardFacts(*card.film));
}

void FilmCardPainter::paintMarks(QPainter& painter, const FilmCard& card, const QRect& poster) const {
    const bool isRinged = card.isLit || card.hasFocus;
    if (!card.film->watched && !isRinged)
        return;
    const auto& tokens = desktop::Theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (card.film->watched)
        paintProgress(painter, poster, *card.film->watched);
    if (isRinged) {
        painter.setPen(QPen(card.hasFocus ? tokens.focus : tokens.text, kRingLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(poster).adjusted(-kRing, -kRing, kRing, kRing), Radius::kLarge + kRing,
                                Radius::kLarge + kRing);
    }
    if (isRinged && card.canBeRemoved)
        paintSign(painter, removeArea(card.area));
    painter.restore();
}

void FilmCardPainter::paintLine(QPainter& painter, Line& line, QPoint place, const QColor& color,
                                const QString& text) const {
    painter.setFont(line.font);
    painter.setPen(color);
    auto* laidOut = line.texts.object(text);
    if (!laidOut) {
        laidOut = new QStaticText(QFontMetrics(line.font).elidedText(text, Qt::ElideRight, width_));
        laidOut->setTextFormat(Qt::PlainText);
        line.texts.insert(text, laidOut);
    }
    painter.drawStaticText(place, *laidOut);
}

} // namespace vitascope::player
