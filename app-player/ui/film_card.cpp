// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_card.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/poster.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;
using desktop::Radius;
using desktop::Space;
using desktop::Type;

struct FilmCardTexts {
    Q_DECLARE_TR_FUNCTIONS(FilmCardTexts)
public:
    static QString left(const QString& time) { return tr("%1 left").arg(time); }
    static QString percentWatched(int percent) { return tr("%1% watched").arg(percent); }
};

constexpr int kBarHeight = 4;
constexpr int kSign = 28;
constexpr int kRing = 3; // between a poster and the ring around it

QFont nameFont(QFont font) {
    font.setPixelSize(desktop::Theme::textPixels(Type::kBody));
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont factsFont(QFont font) {
    font.setPixelSize(desktop::Theme::textPixels(Type::kBody - 1));
    return font;
}

double progressOf(const wire::WatchState& watched) {
    const auto duration = watched.durationSeconds.count();
    return duration > 0 ? std::clamp(watched.positionSeconds.count() / duration, 0.0, 1.0) : 0;
}

void paintProgress(QPainter& painter, const QRect& poster, const wire::WatchState& watched) {
    const QRectF groove(poster.left() + Space::kSmall, poster.bottom() - Space::kMedium,
                        poster.width() - 2 * Space::kSmall, kBarHeight);
    const desktop::CinemaColors colors;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(groove.adjusted(-1, -1, 1, 1), 3, 3);
    painter.setBrush(colors.groove);
    painter.drawRoundedRect(groove, 2, 2);
    auto done = groove;
    done.setWidth(std::max<double>(kBarHeight, groove.width() * progressOf(watched)));
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

void paintLine(QPainter& painter, QRect area, const QFont& font, const QColor& color, const QString& text) {
    const QFontMetrics metrics(font);
    area.setHeight(metrics.height());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

int filmCardHeight(int width, const QFont& font) {
    return desktop::posterHeight(width) + Space::kSmall + QFontMetrics(nameFont(font)).height() +
           QFontMetrics(factsFont(font)).height() + Space::kTiny;
}

QRect removeArea(const QRect& card) {
    return {card.right() - kSign - Space::kSmall + 1, card.top() + Space::kSmall, kSign, kSign};
}

void paintFilmCard(QPainter& painter, const FilmCard& card, const QFont& font) {
    const auto& tokens = desktop::Theme::colors();
    const auto name = fromUtf8(card.film->title.details.name);
    const QRect poster(card.area.topLeft(), QSize(card.area.width(), desktop::posterHeight(card.area.width())));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    desktop::paintPoster(painter, poster, card.poster, name, Radius::kLarge);
    if (card.film->watched)
        paintProgress(painter, poster, *card.film->watched);
    if (card.isLit || card.hasFocus) {
        painter.setPen(QPen(card.hasFocus ? tokens.focus : tokens.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(poster).adjusted(-kRing, -kRing, kRing, kRing), Radius::kLarge + kRing,
                                Radius::kLarge + kRing);
        if (card.canBeRemoved)
            paintSign(painter, removeArea(card.area));
    }
    const auto bold = nameFont(font);
    QRect line(card.area.left(), poster.bottom() + 1 + Space::kSmall, card.area.width(), 0);
    paintLine(painter, line, bold, tokens.text, name);
    line.moveTop(line.top() + QFontMetrics(bold).height());
    paintLine(painter, line, factsFont(font), tokens.mutedText, filmCardFacts(*card.film));
    painter.restore();
}

QString filmCardFacts(const Film& film) {
    if (film.watched)
        return FilmCardTexts::left(
            desktop::durationText(film.watched->durationSeconds - film.watched->positionSeconds));
    QStringList facts;
    if (film.title.details.year)
        facts << QString::number(*film.title.details.year);
    if (film.title.durationSeconds)
        facts << desktop::durationText(*film.title.durationSeconds);
    return facts.join(QStringLiteral(" · "));
}

QString filmCardText(const Film& film) {
    auto text = fromUtf8(film.title.details.name) + QStringLiteral(", ") + filmCardFacts(film);
    if (film.watched)
        text += QStringLiteral(", ") + FilmCardTexts::percentWatched(static_cast<int>(progressOf(*film.watched) * 100));
    return text;
}

} // namespace vitascope::player
