// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/users_model.h"

#include <QCoreApplication>

namespace vitascope::studio {

QString roleName(wire::Role role) {
    switch (role) {
    case wire::Role::Viewer:
        return QCoreApplication::translate("Role", "Viewer");
    case wire::Role::Editor:
        return QCoreApplication::translate("Role", "Editor");
    case wire::Role::Administrator:
        break;
    }
    return QCoreApplication::translate("Role", "Administrator");
}

UsersModel::UsersModel(Accounts& accounts, QObject* parent) : PagedList(ColumnCount, parent), accounts_(accounts) {}

void UsersModel::clear() {
    search_.clear();
    forget();
}

void UsersModel::ask(const std::optional<std::string>& cursor) {
    accounts_.users({search_.trimmed().toStdString(), cursor}, this, takeFor<wire::UserPage>(cursor));
}

void UsersModel::setSearch(const QString& search) {
    if (search == search_)
        return;
    search_ = search;
    askAnew();
}

QVariant UsersModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto& user = userAt(index.row());
    switch (index.column()) {
    case Name:
        return QString::fromStdString(user.displayName.empty() ? user.login : user.displayName);
    case Login:
        return QString::fromStdString(user.login);
    case Role:
        return roleName(user.role);
    default:
        return user.blockedAt ? tr("Blocked") : tr("Active");
    }
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Login:
        return tr("Login");
    case Role:
        return tr("Role");
    default:
        return tr("State");
    }
}

} // namespace vitascope::studio
