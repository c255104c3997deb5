// SPDX-License-Identifier: GPL-3.0-or-later
// Where the viewer has been, as in a browser: back and on again. Each place keeps how far it was scrolled. Thread: the
// GUI thread.
#pragma once

#include "app-player/models/films_model.h"

#include <QObject>

#include <cstddef>
#include <variant>
#include <vector>

namespace vitascope::player {

struct HomePlace {
    friend bool operator==(const HomePlace&, const HomePlace&) = default;
};
struct FilmsPlace {
    Collection collection = Collection::Catalogue;
    FilmFilter filter;
    friend bool operator==(const FilmsPlace&, const FilmsPlace&) = default;
};
struct FilmPlace {
    wire::Title title; // as it was known on the way there
    friend bool operator==(const FilmPlace& one, const FilmPlace& other) { return one.title.id == other.title.id; }
};
using Where = std::variant<HomePlace, FilmsPlace, FilmPlace>;

struct Place {
    Where where;
    int scrolled = 0;     // device-independent pixels
    TitleId current = {}; // the film that had the focus
};

class History final : public QObject {
    Q_OBJECT
public:
    explicit History(QObject* parent = nullptr);

    // To a new place; what lay ahead is forgotten. The present place again changes nothing.
    void go(Where where);
    // The present place became another one, as with a filter; back leads to before it.
    void amend(Where where);
    void back();
    void forward();
    // Home, and nothing before it.
    void clear();

    [[nodiscard]] bool canGoBack() const { return present_ > 0; }
    [[nodiscard]] bool canGoForward() const { return present_ + 1 < places_.size(); }
    [[nodiscard]] const Place& present() const { return places_[present_]; }
    // How the present place looks, before it is left.
    void keep(int scrolled, TitleId current);

Q_SIGNALS:
    void moved(); // to another place
    void amended();

private:
    std::vector<Place> places_{Place{}};
    std::size_t present_ = 0;
};

} // namespace vitascope::player
