// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a film's card and where: its poster, its name and what is worth knowing. film_card_painter.h draws it.
// Thread: the GUI thread.
#pragma once

#include "app-player/models/film_source.h"

#include <QFont>
#include <QRect>

namespace vitascope::player {

// For a program's type.
[[nodiscard]] QFont filmCardNameFont(QFont font);
[[nodiscard]] QFont filmCardFactsFont(QFont font);
// Of a card so many pixels wide.
[[nodiscard]] int filmCardHeight(int width, const QFont& font);
// The sign that takes a film away, in a card's own corner.
[[nodiscard]] QRect removeArea(const QRect& card);

// "2024 · 1 h 32 min", or "41 min left" of a film to be continued.
[[nodiscard]] QString filmCardFacts(const Film& film);
// What a screen reader says of it.
[[nodiscard]] QString filmCardText(const Film& film);
// How much of it was watched, 0 to 1.
[[nodiscard]] double filmCardProgress(const wire::WatchState& watched);

} // namespace vitascope::player
