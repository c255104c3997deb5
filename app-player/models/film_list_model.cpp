// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_list_model.h"

#include "shared/base/log.h"
#include "shared/desktop/text/format_text.h"

#include <algorithm>
#include <iterator>

namespace vitascope::player {

FilmListModel::FilmListModel(Extent extent, QObject* parent) : QAbstractListModel(parent), extent_(extent) {}

void FilmListModel::show(FilmSource source, Begin begin) {
    clear();
    source_ = std::move(source);
    if (begin == Begin::Now)
        reload();
}

void FilmListModel::reload() {
    if (!source_)
        return;
    ++generation_;
    load(std::nullopt);
}

void FilmListModel::retry() {
    if (state_ == State::Failed && !films_.empty() && nextCursor_)
        load(nextCursor_);
    else
        reload();
}

void FilmListModel::clear() {
    ++generation_;
    beginResetModel();
    films_.clear();
    nextCursor_.reset();
    endResetModel();
    setState(State::Idle);
}

void FilmListModel::remove(TitleId id) {
    const auto found =
        std::find_if(films_.begin(), films_.end(), [&](const auto& film) { return film.title.id == id; });
    if (found == films_.end())
        return;
    const auto row = static_cast<int>(found - films_.begin());
    beginRemoveRows({}, row, row);
    films_.erase(found);
    endRemoveRows();
    Q_EMIT stateChanged();
}

int FilmListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(films_.size());
}

QVariant FilmListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return desktop::fromUtf8(at(index.row()).title.details.name);
    case FilmRole:
        return QVariant::fromValue(&at(index.row()));
    default:
        return {};
    }
}

bool FilmListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && nextCursor_ && state_ == State::Ready;
}

void FilmListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        load(nextCursor_);
}

void FilmListModel::load(const std::optional<std::string>& cursor) {
    setState(State::Loading);
    source_(cursor, extent_.page, this, [this, isFirst = !cursor, generation = generation_](Result<FilmBatch> page) {
        if (generation == generation_)
            take(std::move(page), isFirst);
    });
}

void FilmListModel::take(Result<FilmBatch> page, bool isFirst) {
    if (!page) {
        log::warning("a list of films did not load", {{"why", page.error().message}});
        error_ = page.error();
        return setState(State::Failed);
    }
    nextCursor_ = page->nextCursor;
    if (isFirst)
        replace(std::move(page->items));
    else
        append(std::move(page->items));
    setState(State::Ready);
    if (nextCursor_ && state_ == State::Ready && rowCount() < extent_.depth)
        load(nextCursor_);
}

void FilmListModel::replace(std::vector<Film> films) {
    if (films == films_)
        return;
    beginResetModel();
    films_ = std::move(films);
    endResetModel();
}

void FilmListModel::append(std::vector<Film> films) {
    if (films.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(films.size()) - 1);
    films_.insert(films_.end(), std::make_move_iterator(films.begin()), std::make_move_iterator(films.end()));
    endInsertRows();
}

void FilmListModel::setState(State state) {
    state_ = state;
    Q_EMIT stateChanged();
}

} // namespace vitascope::player
