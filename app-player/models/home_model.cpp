// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/home_model.h"

#include "shared/base/log.h"

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr FilmListModel::Extent kRow{24, 24};
constexpr std::size_t kGenres = 12; // rows of them at most; the others are in the filter of all films
constexpr std::size_t kContinue = 0, kNew = 1, kFavourites = 2, kFirstGenre = 3;

// Those with the most films.
std::vector<wire::Genre> widest(std::vector<wire::Genre> genres) {
    std::erase_if(genres, [](const auto& genre) { return genre.titles == 0; });
    std::stable_sort(genres.begin(), genres.end(),
                     [](const auto& one, const auto& other) { return one.titles > other.titles; });
    genres.resize(std::min(genres.size(), kGenres));
    return genres;
}

} // namespace

HomeModel::HomeModel(desktop::Catalogue& catalogue, desktop::Watching& watching, Discovery& discovery, QObject* parent)
    : QObject(parent), catalogue_(catalogue), watching_(watching), discovery_(discovery) {
    addRow(RowKind::Continue, unfinishedFilms(watching));
    addRow(RowKind::New, filmsOf(catalogue, {}));
    addRow(RowKind::Favourites, favouriteFilms(watching));
    connect(&retry_, &RetryTimer::due, this, &HomeModel::reload);
}

HomeRow& HomeModel::addRow(RowKind kind, FilmSource source, wire::Genre genre) {
    auto& row = rows_.emplace_back(HomeRow{kind, std::move(genre), std::make_unique<FilmListModel>(kRow)});
    row.films->show(std::move(source), FilmListModel::Begin::Later);
    connect(row.films.get(), &FilmListModel::stateChanged, this, &HomeModel::follow);
    return row;
}

void HomeModel::reload() {
    isWanted_ = true;
    for (const auto& row : rows_)
        row.films->reload();
    loadGenres();
}

void HomeModel::reloadMarks() {
    if (!isWanted_)
        return;
    rows_[kContinue].films->reload();
    rows_[kFavourites].films->reload();
}

void HomeModel::clear() {
    ++generation_;
    isWanted_ = false;
    retry_.succeeded();
    rows_.erase(rows_.begin() + kFirstGenre, rows_.end());
    for (const auto& row : rows_)
        row.films->clear();
    state_ = State::Loading;
    Q_EMIT rowsChanged();
    Q_EMIT stateChanged();
    Q_EMIT heroChanged();
}

void HomeModel::forget(TitleId id) {
    rows_[kContinue].films->remove(id);
    watching_.forgetPosition(id, this, [this](const Result<void>& forgotten) {
        if (forgotten)
            return;
        log::warning("a film stays to be continued", {{"why", forgotten.error().message}});
        rows_[kContinue].films->reload(); // it is still there
    });
}

std::optional<Trouble> HomeModel::trouble() const {
    const auto& films = *rows_[kNew].films;
    if (films.rowCount() > 0 || state_ == State::Loading)
        return std::nullopt;
    return state_ == State::Failed ? troubleOf(films.error()) : Trouble::EmptyCatalogue;
}

const Film* HomeModel::hero() const {
    for (const auto row : {kContinue, kNew})
        if (rows_[row].films->rowCount() > 0)
            return &rows_[row].films->at(0);
    return nullptr;
}

void HomeModel::loadGenres() {
    discovery_.genres(this, [this, generation = generation_](const Result<wire::GenreList>& genres) {
        if (generation == generation_)
            takeGenres(genres);
    });
}

void HomeModel::takeGenres(const Result<wire::GenreList>& genres) {
    if (!genres) {
        log::warning("the genres did not load", {{"why", genres.error().message}});
        return; // the rows of the films say what is the case
    }
    const auto wanted = widest(genres->items);
    const bool isSame = std::equal(rows_.begin() + kFirstGenre, rows_.end(), wanted.begin(), wanted.end(),
                                   [](const auto& row, const auto& genre) { return row.genre.key == genre.key; });
    if (isSame) // but for their names, perhaps, in another language
        return rename(wanted);
    rows_.erase(rows_.begin() + kFirstGenre, rows_.end());
    for (const auto& genre : wanted) {
        client::TitleQuery query;
        query.genre = genre.key;
        addRow(RowKind::Genre, filmsOf(catalogue_, query), genre).films->reload();
    }
    Q_EMIT rowsChanged();
}

void HomeModel::rename(const std::vector<wire::Genre>& genres) {
    bool isChanged = false;
    for (std::size_t i = 0; i < genres.size(); ++i) {
        isChanged = isChanged || rows_[kFirstGenre + i].genre.name != genres[i].name;
        rows_[kFirstGenre + i].genre = genres[i];
    }
    if (isChanged)
        Q_EMIT rowsChanged();
}

// The row of new films stands for all: it has whatever the catalogue has.
void HomeModel::follow() {
    const auto& films = *rows_[kNew].films;
    const auto before = state_;
    if (films.state() == FilmListModel::State::Failed)
        state_ = State::Failed;
    else if (films.state() == FilmListModel::State::Ready)
        state_ = State::Ready;
    if (sender() == &films && state_ == State::Failed && passesByItself(troubleOf(films.error())))
        retry_.failed();
    else if (state_ == State::Ready)
        retry_.succeeded();
    if (state_ != before || sender() == &films)
        Q_EMIT stateChanged();
    Q_EMIT heroChanged();
}

} // namespace vitascope::player
