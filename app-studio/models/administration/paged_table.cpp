// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/paged_table.h"

namespace vitascope::studio {

PagedTable::PagedTable(int columns, QObject* parent) : QAbstractTableModel(parent), columns_(columns) {}

void PagedTable::reload() {
    ++generation_;
    isFetching_ = false;
    if (state_ != LoadState::Ready)
        setState(LoadState::Loading);
    ask({});
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
    return !parent.isValid() && nextCursor_.has_value() && !isFetching_;
}

void PagedTable::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    isFetching_ = true;
    ask(nextCursor_);
}

} // namespace vitascope::studio
