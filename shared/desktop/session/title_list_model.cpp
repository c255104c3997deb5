// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/title_list_model.h"

#include "shared/base/log.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"

#include <algorithm>

namespace vitascope::desktop {

TitleListModel::TitleListModel(Catalogue& catalogue, PictureStore& pictures, client::TitleQuery query, QObject* parent)
    : QAbstractListModel(parent), catalogue_(catalogue), query_(std::move(query)) {
    connect(&pictures, &PictureStore::pictureReady, this, [this](const TitleId& id) {
        if (const auto row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
    });
}

void TitleListModel::setQuery(client::TitleQuery query) {
    query_ = std::move(query);
    reload();
}

void TitleListModel::reload() {
    ++generation_;
    load(std::nullopt);
}

void TitleListModel::clear() {
    ++generation_;
    beginResetModel();
    titles_.clear();
    nextCursor_.reset();
    endResetModel();
    setState(State::Idle);
}

void TitleListModel::put(const wire::Title& title) {
    const auto row = rowOf(title.id);
    if (row >= 0) {
        titles_[static_cast<std::size_t>(row)] = title;
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    beginInsertRows({}, 0, 0);
    titles_.insert(titles_.begin(), title);
    endInsertRows();
    Q_EMIT stateChanged();
}

void TitleListModel::remove(TitleId id) {
    const auto row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    titles_.erase(titles_.begin() + row);
    endRemoveRows();
    Q_EMIT stateChanged();
}

int TitleListModel::rowOf(TitleId id) const {
    const auto found = std::find_if(titles_.begin(), titles_.end(), [&](const auto& title) { return title.id == id; });
    return found == titles_.end() ? -1 : static_cast<int>(found - titles_.begin());
}

int TitleListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant TitleListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& title = titleAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return fromUtf8(title.details.name);
    case TitleRole:
        return QVariant::fromValue(&title);
    default:
        return {};
    }
}

bool TitleListModel::canFetchMore(const QModelIndex& /*parent*/) const {
    return nextCursor_.has_value() && state_ == State::Ready;
}

void TitleListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        load(nextCursor_);
}

void TitleListModel::load(const std::optional<std::string>& cursor) {
    setState(State::Loading);
    auto query = query_;
    query.cursor = cursor;
    catalogue_.titles(query, this, [this, isFirst = !cursor, generation = generation_](Result<wire::TitlePage> page) {
        if (generation == generation_)
            take(std::move(page), isFirst);
    });
}

void TitleListModel::take(Result<wire::TitlePage> page, bool isFirst) {
    if (!page) {
        log::warning("the list of titles did not load", {{"why", page.error().message}});
        error_ = page.error();
        return setState(State::Failed);
    }
    if (isFirst) {
        beginResetModel();
        titles_ = std::move(page->items);
        endResetModel();
    } else if (!page->items.empty()) {
        const auto first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page->items.size()) - 1);
        titles_.insert(titles_.end(), page->items.begin(), page->items.end());
        endInsertRows();
    }
    nextCursor_ = page->nextCursor;
    setState(State::Ready);
}

void TitleListModel::setState(State state) {
    state_ = state;
    Q_EMIT stateChanged();
}

} // namespace vitascope::desktop
