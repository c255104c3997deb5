// SPDX-License-Identifier: GPL-3.0-or-later
// How a film looks on a wall: its poster, how far the viewer is in it, its name and what is worth knowing. Thread: the
// GUI thread.
#pragma once

#include "app-player/models/film_source.h"

#include <QFont>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace vitascope::player {

struct FilmCard {
    const Film* film;
    QPixmap poster; // null: a placeholder is drawn
    QRect area;
    bool isLit = false;        // under the pointer
    bool hasFocus = false;     // by the keyboard
    bool canBeRemoved = false; // shows the sign that takes it away, where it is lit or has the focus
};

// Of a card so many pixels wide, for a program's type.
[[nodiscard]] int filmCardHeight(int width, const QFont& font);
// The sign that takes a film away, in a card's own corner.
[[nodiscard]] QRect removeArea(const QRect& card);
void paintFilmCard(QPainter& painter, const FilmCard& card, const QFont& font);

// "2024 · 1 h 32 min", or "41 min left" of a film to be continued.
[[nodiscard]] QString filmCardFacts(const Film& film);
// What a screen reader says of it.
[[nodiscard]] QString filmCardText(const Film& film);

} // namespace vitascope::player
