// SPDX-License-Identifier: GPL-3.0-or-later
// The titles of the catalogue as a list that loads further pages when a view comes near its end. Thread: the GUI
// thread.
#pragma once

#include "shared/desktop/session/catalogue.h"

#include <QAbstractListModel>

#include <vector>

namespace vitascope::desktop {

class PictureStore;

class TitleListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole + 1 }; // const wire::Title*, valid until the model changes; also: DisplayRole
    enum class State { Idle, Loading, Ready, Failed };

    TitleListModel(Catalogue& catalogue, PictureStore& pictures, client::TitleQuery query, QObject* parent = nullptr);

    // Another query than before is loaded from its first page.
    void setQuery(client::TitleQuery query);
    [[nodiscard]] const client::TitleQuery& query() const { return query_; }
    // From the first page. What is shown stays until the answer is there.
    void reload();
    void clear();
    // A title that was made or changed elsewhere: in its place, or at the head when it is new.
    void put(const wire::Title& title);
    void remove(TitleId id);

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] const wire::Title& titleAt(int row) const { return titles_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(TitleId id) const; // -1: not here

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    void load(const std::optional<std::string>& cursor);
    void take(Result<wire::TitlePage> page, bool isFirst);
    void setState(State state);

    Catalogue& catalogue_;
    client::TitleQuery query_;
    std::vector<wire::Title> titles_;
    std::optional<std::string> nextCursor_;
    State state_ = State::Idle;
    Error error_;
    int generation_ = 0; // answers to a list that was cleared meanwhile are dropped
};

} // namespace vitascope::desktop

Q_DECLARE_METATYPE(const vitascope::wire::Title*)
