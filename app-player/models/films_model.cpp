// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/films_model.h"

#include "shared/desktop/text/format_text.h"

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr FilmListModel::Extent kWall{200, 20'000};

// Without its accents, as names are ordered; whatever is no letter is one group.
QChar letterOf(const Film& film) {
    const auto name = desktop::fromUtf8(film.title.details.name).normalized(QString::NormalizationForm_KD);
    return !name.isEmpty() && name.front().isLetter() ? name.front().toUpper() : QLatin1Char('#');
}

FilmSource sourceOf(Collection collection, const FilmFilter& filter, desktop::Catalogue& catalogue,
                    desktop::Watching& watching) {
    switch (collection) {
    case Collection::Favourites:
        return favouriteFilms(watching);
    case Collection::Unfinished:
        return unfinishedFilms(watching);
    case Collection::Catalogue:
        break;
    }
    return filmsOf(catalogue, filter.query());
}

} // namespace

FilmsModel::FilmsModel(desktop::Catalogue& catalogue, desktop::Watching& watching, Discovery& discovery,
                       QObject* parent)
    : QObject(parent), catalogue_(catalogue), watching_(watching), discovery_(discovery), films_(kWall) {
    connect(&films_, &FilmListModel::stateChanged, this, &FilmsModel::follow);
    connect(&retry_, &RetryTimer::due, &films_, &FilmListModel::retry);
}

// The genre is called as the server calls it now, which may be in another language than when it was chosen.
FilmFilter FilmsModel::named(FilmFilter filter) const {
    for (const auto& genre : genres_)
        if (desktop::fromUtf8(genre.key) == filter.genre)
            filter.genreName = desktop::fromUtf8(genre.name);
    return filter;
}

void FilmsModel::show(Collection collection, const FilmFilter& wanted) {
    const auto filter = named(wanted);
    const bool isSame = isShown_ && collection == collection_ && filter == filter_;
    const bool isFixed = collection == Collection::Catalogue; // the viewer's own change with each film
    if (isSame && isFixed && films_.state() != FilmListModel::State::Failed)
        return;
    collection_ = collection;
    filter_ = filter;
    if (isSame) {
        films_.retry();
    } else {
        isShown_ = true;
        films_.show(sourceOf(collection, filter, catalogue_, watching_));
    }
    if (genres_.empty())
        loadGenres();
    Q_EMIT changed();
}

void FilmsModel::reload() {
    films_.reload();
    loadGenres();
}

void FilmsModel::clear() {
    ++generation_;
    retry_.succeeded();
    isShown_ = false;
    filter_ = {};
    collection_ = Collection::Catalogue;
    genres_.clear();
    films_.clear();
    Q_EMIT changed();
}

std::optional<Trouble> FilmsModel::trouble() const {
    if (films_.rowCount() > 0)
        return std::nullopt;
    if (films_.state() == FilmListModel::State::Failed)
        return troubleOf(films_.error());
    if (films_.state() != FilmListModel::State::Ready)
        return std::nullopt;
    if (collection_ == Collection::Favourites)
        return Trouble::NoFavourites;
    return filter_.isNarrow() || collection_ == Collection::Unfinished ? Trouble::NothingFound
                                                                       : Trouble::EmptyCatalogue;
}

bool FilmsModel::isStale() const {
    return films_.state() == FilmListModel::State::Failed && films_.rowCount() > 0;
}

QString FilmsModel::letters() const {
    QString letters;
    for (int row = 0; row < films_.rowCount(); ++row)
        if (const auto letter = letterOf(films_.at(row)); !letters.contains(letter))
            letters += letter;
    return letters;
}

int FilmsModel::rowOfLetter(QChar letter) const {
    for (int row = 0; row < films_.rowCount(); ++row)
        if (letterOf(films_.at(row)) == letter)
            return row;
    return 0;
}

void FilmsModel::loadGenres() {
    discovery_.genres(this, [this, generation = generation_](const Result<wire::GenreList>& genres) {
        if (!genres || generation != generation_)
            return; // the filter offers none; the films themselves say what is the case
        genres_ = genres->items;
        std::erase_if(genres_, [](const auto& genre) { return genre.titles == 0; });
        filter_ = named(filter_);
        Q_EMIT changed();
    });
}

void FilmsModel::follow() {
    if (films_.state() == FilmListModel::State::Failed && passesByItself(troubleOf(films_.error())))
        retry_.failed();
    else if (films_.state() == FilmListModel::State::Ready)
        retry_.succeeded();
    Q_EMIT changed();
}

} // namespace vitascope::player
