// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_card.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/poster.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;
using desktop::Space;
using desktop::Type;

struct FilmCardTexts {
    Q_DECLARE_TR_FUNCTIONS(FilmCardTexts)
public:
    static QString left(const QString& time) { return tr("%1 left").arg(time); }
    static QString percentWatched(int percent) { return tr("%1% watched").arg(percent); }
};

constexpr int kSign = 28;

} // namespace

QFont filmCardNameFont(QFont font) {
    font.setPixelSize(desktop::Theme::textPixels(Type::kBody));
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont filmCardFactsFont(QFont font) {
    font.setPixelSize(desktop::Theme::textPixels(Type::kBody - 1));
    return font;
}

int filmCardHeight(int width, const QFont& font) {
    return desktop::posterHeight(width) + Space::kSmall + QFontMetrics(filmCardNameFont(font)).height() +
           QFontMetrics(filmCardFactsFont(font)).height() + Space::kTiny;
}

QRect removeArea(const QRect& card) {
    return {card.right() - kSign - Space::kSmall + 1, card.top() + Space::kSmall, kSign, kSign};
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
        text += QStringLiteral(", ") +
                FilmCardTexts::percentWatched(static_cast<int>(filmCardProgress(*film.watched) * 100));
    return text;
}

double filmCardProgress(const wire::WatchState& watched) {
    const auto duration = watched.durationSeconds.count();
    return duration > 0 ? std::clamp(watched.positionSeconds.count() / duration, 0.0, 1.0) : 0;
}

} // namespace vitascope::player
