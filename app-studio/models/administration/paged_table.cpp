// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/paged_table.h"

namespace vitascope::studio {

PagedTable::PagedTable(int columns, QObject* parent) : QAbstractTableModel(parent), columns_(columns) {}

void PagedTable::reload() {
    drop();
    if (state_ != LoadState::Ready)
        setState(LoadState::Loading);
    askAt(0, {});
}

void PagedTable::askAnew() {
    isRestarted_ = true;
    reload();
}

void PagedTable::askAt(std::size_t row, const std::optional<std::string>& cursor) {
    askedAt_ = row;
    isAsking_ = true;
    ask(cursor);
}

void PagedTable::goOn() {
    if (std::exchange(isMoreWanted_, false))
        fetchMore({});
}

void PagedTable::drop() {
    ++generation_;
    isAsking_ = false;
    isMoreWanted_ = false;
}

void PagedTable::setState(LoadState state) {
    state_ = state;
    Q_EMIT stateChanged();
}

void PagedTable::setFailed(const Error& error) {
    error_ = error;
    setState(LoadState::Failed);
}

int PagedTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns_;
}

bool PagedTable::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && nextCursor_.has_value() && !isMoreWanted_;
}

void PagedTable::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    if (isAsking_)
        isMoreWanted_ = true;
    else
        askAt(static_cast<std::size_t>(rowCount()), nextCursor_);
}

} // namespace vitascope::studio
