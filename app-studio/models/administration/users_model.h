// SPDX-License-Identifier: GPL-3.0-or-later
// The users of the server as a table, those whose login has the search in it. Further pages are loaded when a view
// comes near the end. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/accounts.h"
#include "app-studio/models/administration/load_state.h"

#include <QAbstractTableModel>

#include <vector>

namespace vitascope::studio {

class UsersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Login, Role, State, ColumnCount };

    // The accounts outlive this.
    explicit UsersModel(Accounts& accounts, QObject* parent = nullptr);

    void reload();
    void clear();
    // Takes effect at once.
    void setSearch(const QString& search);
    [[nodiscard]] QString search() const { return search_; }
    // A user that was changed elsewhere; one that is not in the table is passed over.
    void put(const wire::User& user);

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] const wire::User& userAt(int row) const { return users_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(UserId id) const; // -1: not here

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    void load(const std::optional<std::string>& cursor);
    void take(Result<wire::UserPage> page, bool isFirst);
    void setState(LoadState state);

    Accounts& accounts_;
    QString search_;
    std::vector<wire::User> users_;
    std::optional<std::string> nextCursor_;
    LoadState state_ = LoadState::Idle;
    Error error_;
    int generation_ = 0; // answers to an older question are dropped
};

// "Viewer", "Editor", "Administrator".
[[nodiscard]] QString roleName(wire::Role role);

} // namespace vitascope::studio
