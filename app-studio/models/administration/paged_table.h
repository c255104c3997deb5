// SPDX-License-Identifier: GPL-3.0-or-later
// A table of what the server lists page by page: asked for from its start, gone on with when a view comes near the end.
// Asked again, what did not change stays as it is, with the further pages and a view's place in it. Thread: the GUI
// thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "shared/base/result.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vitascope::studio {

class PagedTable : public QAbstractTableModel {
    Q_OBJECT
public:
    // From the start; what is known is shown until the answer is here.
    void reload();

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; } // of the state Failed

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

protected:
    PagedTable(int columns, QObject* parent);

    // Asks for the page at the cursor, or the first; the answer goes to PagedList::take().
    virtual void ask(const std::optional<std::string>& cursor) = 0;
    void setState(LoadState state);
    void setFailed(const Error& error);

    std::optional<std::string> nextCursor_;
    bool isFetching_ = false; // a further page is on its way
    int generation_ = 0;      // answers to an older question are dropped

private:
    const int columns_;
    LoadState state_ = LoadState::Idle;
    Error error_;
};

// Of items that are known by their `id`.
template<class Item>
class PagedList : public PagedTable {
public:
    [[nodiscard]] const Item& at(int row) const { return all_[static_cast<std::size_t>(row)]; }
    template<class Id>
    [[nodiscard]] int rowOf(const Id& id) const { // -1: not here
        const auto found = std::ranges::find(all_, id, &Item::id);
        return found == all_.end() ? -1 : static_cast<int>(found - all_.begin());
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(all_.size());
    }

protected:
    using PagedTable::PagedTable;

    [[nodiscard]] const std::vector<Item>& all() const { return all_; }

    // What answers ask(cursor). Page has `items` and `nextCursor`.
    template<class Page>
    auto takeFor(const std::optional<std::string>& cursor) {
        return [this, generation = generation_, isFirst = !cursor](Result<Page> page) {
            if (generation == generation_)
                take(std::move(page), isFirst);
        };
    }
    // As of a server that was left.
    void forget() {
        ++generation_;
        replace({}, {});
        setState(LoadState::Idle);
    }
    // An item that was changed elsewhere; one that is not in the table is passed over.
    void replaceItem(const Item& item) {
        const int row = rowOf(item.id);
        if (row < 0)
            return;
        all_[static_cast<std::size_t>(row)] = item;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

private:
    template<class Page>
    void take(Result<Page> page, bool isFirst) {
        isFetching_ = false;
        if (!page && isFirst) {
            replace({}, {});
            return setFailed(page.error());
        }
        if (!page)
            return; // what is there stays; it is asked again when a view comes near the end once more
        if (!isFirst)
            append(std::move(page->items), std::move(page->nextCursor));
        else if (isStart(*page))
            refresh(std::move(page->items));
        else
            replace(std::move(page->items), std::move(page->nextCursor));
        setState(LoadState::Ready);
    }
    // Whether the first page has the items with which the table begins.
    template<class Page>
    [[nodiscard]] bool isStart(const Page& page) const {
        const auto& items = page.items;
        if (items.empty() || all_.size() < items.size() || page.nextCursor.has_value() != mayGoOnAt(items.size()))
            return false;
        return std::equal(items.begin(), items.end(), all_.begin(),
                          [](const Item& one, const Item& other) { return one.id == other.id; });
    }
    [[nodiscard]] bool mayGoOnAt(std::size_t count) const { return all_.size() > count || nextCursor_.has_value(); }
    void refresh(std::vector<Item> items) {
        const int last = static_cast<int>(items.size()) - 1;
        std::move(items.begin(), items.end(), all_.begin());
        Q_EMIT dataChanged(index(0, 0), index(last, columnCount() - 1));
    }
    void replace(std::vector<Item> items, std::optional<std::string> next) {
        beginResetModel();
        all_ = std::move(items);
        nextCursor_ = std::move(next);
        endResetModel();
    }
    void append(std::vector<Item> items, std::optional<std::string> next) {
        nextCursor_ = std::move(next);
        if (items.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(items.size()) - 1);
        std::move(items.begin(), items.end(), std::back_inserter(all_));
        endInsertRows();
    }

    std::vector<Item> all_;
};

} // namespace vitascope::studio
