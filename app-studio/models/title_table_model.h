// SPDX-License-Identifier: GPL-3.0-or-later
// The titles that fit a filter, as a table, whatever their number: sorted and filtered by the server and fetched page
// by page. The first page is shown at once; the others follow by themselves, one after the other, so that the whole
// list can be scrolled a moment later; beyond kMostAhead rows they come only as a view nears the end, which bounds the
// memory. A new filter drops what is still on its way; what is shown stays until the first page of the new one is
// there. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_action.h"
#include "app-studio/models/title_filter.h"
#include "shared/desktop/session/catalogue.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <map>
#include <set>
#include <vector>

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::studio {

class TitleTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    // Views may show them in another order; their numbers are kept in settings.
    enum Column {
        Poster,
        Name,
        OriginalName,
        Year,
        Genres,
        AgeRating,
        Language,
        Length,
        State,
        Added,
        Changed,
        Trashed,
        DaysLeft,
        kColumns
    };
    enum Role {
        TitleRole = Qt::UserRole + 1, // const wire::Title*, valid until the model changes
        NameRole                      // QString, in every column
    };
    enum class Status { Idle, Loading, Ready, Failed };

    static constexpr int kFirstPage = 100;
    static constexpr int kPage = 200; // the most that the server gives
    static constexpr int kMostAhead = 20'000;

    TitleTableModel(desktop::Catalogue& catalogue, desktop::PictureStore& pictures, TitleFilter filter,
                    QObject* parent = nullptr);

    [[nodiscard]] const TitleFilter& filter() const { return filter_; }
    // Another filter than before is loaded at once.
    void setFilter(const TitleFilter& filter);
    // Another text: loaded when the typing pauses.
    void search(const QString& text);
    void reload();
    void clear(); // forgets the titles and what was searched; the state and the order stay

    // A title that was changed elsewhere, in its place; at the head when it is new, belongs into the state and no
    // filter is on.
    void put(const wire::Title& title);
    void remove(TitleId id);

    [[nodiscard]] Status status() const { return status_; } // of the first page
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] bool isComplete() const { return status_ == Status::Ready && !nextCursor_; }
    // Of all pages; what is here when the server did not tell.
    [[nodiscard]] int total() const;
    [[nodiscard]] const wire::Title& titleAt(int row) const { return titles_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(TitleId id) const; // -1: not here

    // Those of all titles that were shown since the sign-in, sorted, to choose a filter from.
    [[nodiscard]] QStringList genres() const { return {genres_.begin(), genres_.end()}; }
    [[nodiscard]] QStringList languages() const { return {languages_.begin(), languages_.end()}; } // BCP 47

    // What the server can sort by.
    [[nodiscard]] static std::optional<wire::TitleSort> sortOf(int column);
    // -1 without one.
    [[nodiscard]] int sortedColumn() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // An inline edit of Name, Year or AgeRating, as typed: the row shows it at once, and editWanted() asks somebody to
    // do it. False when it is none that the column can have, or the one that it has.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void statusChanged(); // also: the total, or whether it is complete
    void filterChanged();
    // The title as it was.
    void editWanted(const vitascope::wire::Title& title, const vitascope::studio::TitleAction& action);

private:
    void load(bool isFirst);
    void take(Result<wire::TitlePage> page, bool isFirst);
    void append(std::vector<wire::Title>&& titles);
    void learn(const wire::Title& title);
    void setStatus(Status status);

    desktop::Catalogue& catalogue_;
    TitleFilter filter_;
    std::vector<wire::Title> titles_;
    mutable std::map<TitleId, int> rows_; // of the first indexed_ titles
    mutable std::size_t indexed_ = 0;
    std::set<QString> genres_;
    std::set<QString> languages_;
    std::optional<std::string> nextCursor_;
    std::optional<int> total_;
    Status status_ = Status::Idle;
    Error error_;
    bool isLoadingMore_ = false;
    int generation_ = 0; // answers to another filter are dropped
    QTimer typing_;
};

} // namespace vitascope::studio
