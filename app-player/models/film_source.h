// SPDX-License-Identifier: GPL-3.0-or-later
// Where a row or a wall of films gets its pages from: one kind of function, whatever the films have in common. Thread:
// the GUI thread.
#pragma once

#include "shared/desktop/session/catalogue.h"
#include "shared/desktop/session/watching.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::player {

// A film on a wall; how far the viewer is in it where that is of interest there.
struct Film {
    wire::Title title;
    std::optional<wire::WatchState> watched;

    friend bool operator==(const Film&, const Film&) = default;
};

struct FilmBatch {
    std::vector<Film> items;
    std::optional<std::string> nextCursor; // nothing after the last page
};

// Asks for the page at the cursor (without one: the first), with at most so many films.
using FilmSource = std::function<void(const std::optional<std::string>& cursor, int limit, QObject* context,
                                      desktop::Answer<FilmBatch> answer)>;

// What the query finds. The catalogue, and below the marks, outlive the source.
[[nodiscard]] FilmSource filmsOf(desktop::Catalogue& catalogue, client::TitleQuery query);
[[nodiscard]] FilmSource favouriteFilms(desktop::Watching& watching);
// To be continued, with how far the viewer is in each. One page.
[[nodiscard]] FilmSource unfinishedFilms(desktop::Watching& watching);

} // namespace vitascope::player

Q_DECLARE_METATYPE(const vitascope::player::Film*)
