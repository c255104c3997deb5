// SPDX-License-Identifier: GPL-3.0-or-later
// The wall of films: all of the catalogue as the viewer filters and orders them, or a collection of the viewer's own. A
// server that is away is asked again by itself. Thread: the GUI thread.
#pragma once

#include "app-player/models/discovery.h"
#include "app-player/models/film_filter.h"
#include "app-player/models/film_list_model.h"
#include "app-player/models/retry_timer.h"
#include "app-player/models/trouble.h"

#include <optional>
#include <vector>

namespace vitascope::player {

enum class Collection { Catalogue, Favourites, Unfinished };

class FilmsModel final : public QObject {
    Q_OBJECT
public:
    // All must outlive it.
    FilmsModel(desktop::Catalogue& catalogue, desktop::Watching& watching, Discovery& discovery,
               QObject* parent = nullptr);

    // Shows the films of a collection; the filter counts for the catalogue alone. The same ones as before stay as they
    // are, unless they could not be loaded.
    void show(Collection collection, const FilmFilter& filter = {});
    void setFilter(const FilmFilter& filter) { show(Collection::Catalogue, filter); }
    void reload();
    void clear();

    [[nodiscard]] Collection collection() const { return collection_; }
    [[nodiscard]] const FilmFilter& filter() const { return filter_; }
    [[nodiscard]] FilmListModel& films() { return films_; }
    // Those that have films, by name; empty until they are known.
    [[nodiscard]] const std::vector<wire::Genre>& genres() const { return genres_; }
    // Why there is nothing to show; nothing while there are films or they are on their way.
    [[nodiscard]] std::optional<Trouble> trouble() const;
    // What is shown is not all, since the server is away.
    [[nodiscard]] bool isStale() const;
    // In the order of names: the letters that names begin with, and the first row of one.
    [[nodiscard]] QString letters() const;
    [[nodiscard]] int rowOfLetter(QChar letter) const;

Q_SIGNALS:
    void changed(); // the collection, the filter, the genres or the state of the films

private:
    [[nodiscard]] FilmFilter named(FilmFilter filter) const;
    void loadGenres();
    void follow();

    desktop::Catalogue& catalogue_;
    desktop::Watching& watching_;
    Discovery& discovery_;
    Collection collection_ = Collection::Catalogue;
    FilmFilter filter_;
    FilmListModel films_;
    std::vector<wire::Genre> genres_;
    RetryTimer retry_;
    bool isShown_ = false;
    int generation_ = 0;
};

} // namespace vitascope::player
