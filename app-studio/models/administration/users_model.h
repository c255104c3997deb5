// SPDX-License-Identifier: GPL-3.0-or-later
// The users of the server as a table, those whose login has the search in it. Further pages are loaded when a view
// comes near the end. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/accounts.h"
#include "app-studio/models/administration/paged_table.h"

namespace vitascope::studio {

class UsersModel final : public PagedList<wire::User> {
    Q_OBJECT
public:
    enum Column { Name, Login, Role, State, ColumnCount };

    // The accounts outlive this.
    explicit UsersModel(Accounts& accounts, QObject* parent = nullptr);

    void clear();
    // Takes effect at once.
    void setSearch(const QString& search);
    [[nodiscard]] QString search() const { return search_; }
    // A user that was changed elsewhere; one that is not in the table is passed over.
    void put(const wire::User& user) { replaceItem(user); }

    [[nodiscard]] const wire::User& userAt(int row) const { return at(row); }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void ask(const std::optional<std::string>& cursor) override;

    Accounts& accounts_;
    QString search_;
};

// "Viewer", "Editor", "Administrator".
[[nodiscard]] QString roleName(wire::Role role);

} // namespace vitascope::studio
