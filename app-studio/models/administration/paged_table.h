// SPDX-License-Identifier: GPL-3.0-or-later
// A table of what the server lists page by page: asked for from its start, gone on with when a view comes near the end.
// The same question asked again changes only the rows that changed, so that a view keeps its place and its further
// pages; the pages shown are asked for one after the other, up to kRenewed rows. Another question begins anew. Thread:
// the GUI thread.
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
    // From the start; what is known is shown until the answer is here, and stays when the server cannot be reached.
    void reload();
    [[nodiscard]] bool isAsking() const { return isAsking_; }

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; } // of the state Failed

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

protected:
    PagedTable(int columns, QObject* parent);

    static constexpr std::size_t kRenewed = 200;

    // Asks for the page at the cursor, or the first; the answer goes to PagedList::take().
    virtual void ask(const std::optional<std::string>& cursor) = 0;
    // As reload(), of another question: nothing of what is shown belongs to its answer.
    void askAnew();
    void askAt(std::size_t row, const std::optional<std::string>& cursor);
    // After an answer: a view may have wanted more meanwhile.
    void goOn();
    void drop(); // what is under way
    void setState(LoadState state);
    void setFailed(const Error& error);

    std::optional<std::string> nextCursor_;
    std::size_t askedAt_ = 0;  // the row with which the page begins that is on its way
    bool isAsking_ = false;    // a page is on its way
    bool isRestarted_ = false; // what is shown answers another question
    int generation_ = 0;       // answers to an older question are dropped

private:
    const int columns_;
    bool isMoreWanted_ = false;
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
        drop();
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
    using Difference = std::ptrdiff_t;

    template<class Page>
    void take(Result<Page> page, bool isFirst) {
        isAsking_ = false;
        if (!page)
            return takeFailure(page.error(), isFirst);
        const auto end = askedAt_ + page->items.size();
        const auto next = page->nextCursor;
        if (isFirst && std::exchange(isRestarted_, false))
            replace(std::move(page->items), next);
        else
            merge(std::move(page->items), next);
        if (end < all_.size() && end < kRenewed)
            askAt(end, next);
        else
            goOn();
        setState(LoadState::Ready);
    }
    // What is there stays, if it answers the same question: the server may be back the next time.
    void takeFailure(const Error& error, bool isFirst) {
        const bool isAway = error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
        if (!isFirst || (isAway && !isRestarted_ && !all_.empty()))
            return goOn();
        replace({}, {});
        setFailed(error);
    }
    // The rows from askedAt_ on, as far as the page reaches, become its items.
    void merge(std::vector<Item> items, std::optional<std::string> next) {
        std::size_t end = all_.size(); // of the rows that the page answers for
        if (next && !items.empty())
            if (const int last = rowOf(items.back().id); last >= 0)
                end = std::max(static_cast<std::size_t>(last) + 1, askedAt_);
        if (end < all_.size())
            next = nextCursor_;
        if (isGrowing(items, end))
            return grow(std::move(items), std::move(next));
        std::vector<Item> merged(all_.begin(), all_.begin() + static_cast<Difference>(askedAt_));
        std::ranges::move(items, std::back_inserter(merged));
        std::copy(all_.begin() + static_cast<Difference>(end), all_.end(), std::back_inserter(merged));
        replace(std::move(merged), std::move(next));
    }
    // Whether all rows up to the end are among the items, in their order.
    [[nodiscard]] bool isGrowing(const std::vector<Item>& items, std::size_t end) const {
        auto row = askedAt_;
        for (const auto& item : items)
            if (row < end && all_[row].id == item.id)
                ++row;
            else if (rowOf(item.id) >= 0)
                return false;
        return row == end;
    }
    void grow(std::vector<Item> items, std::optional<std::string> next) {
        nextCursor_ = std::move(next);
        auto row = askedAt_;
        for (auto from = items.begin(); from != items.end();) {
            auto to = from;
            while (to != items.end() && rowOf(to->id) < 0)
                ++to;
            if (to != from)
                insert(row, from, to);
            row += static_cast<std::size_t>(to - from);
            for (; to != items.end() && row < all_.size() && all_[row].id == to->id; ++to, ++row)
                all_[row] = std::move(*to);
            if (std::exchange(from, to) == to)
                break; // a page with an item twice
        }
        if (row > askedAt_)
            Q_EMIT dataChanged(index(static_cast<int>(askedAt_), 0),
                               index(static_cast<int>(row) - 1, columnCount() - 1));
    }
    void insert(std::size_t row, typename std::vector<Item>::iterator from, typename std::vector<Item>::iterator to) {
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row) + static_cast<int>(to - from) - 1);
        all_.insert(all_.begin() + static_cast<Difference>(row), std::move_iterator(from), std::move_iterator(to));
        endInsertRows();
    }
    void replace(std::vector<Item> items, std::optional<std::string> next) {
        beginResetModel();
        all_ = std::move(items);
        nextCursor_ = std::move(next);
        endResetModel();
    }

    std::vector<Item> all_;
};

} // namespace vitascope::studio
