// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/users_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

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

UsersModel::UsersModel(Accounts& accounts, QObject* parent) : QAbstractTableModel(parent), accounts_(accounts) {}

void UsersModel::reload() {
    ++generation_;
    nextCursor_.reset();
    if (state_ != LoadState::Ready)
        setState(LoadState::Loading);
    load({});
}

void UsersModel::clear() {
    ++generation_;
    beginResetModel();
    users_.clear();
    nextCursor_.reset();
    endResetModel();
    search_.clear();
    setState(LoadState::Idle);
}

void UsersModel::setSearch(const QString& search) {
    if (search == search_)
        return;
    search_ = search;
    reload();
}

void UsersModel::put(const wire::User& user) {
    const int row = rowOf(user.id);
    if (row < 0)
        return;
    users_[static_cast<std::size_t>(row)] = user;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int UsersModel::rowOf(UserId id) const {
    const auto found = std::ranges::find(users_, id, &wire::User::id);
    return found == users_.end() ? -1 : static_cast<int>(found - users_.begin());
}

void UsersModel::load(const std::optional<std::string>& cursor) {
    accounts_.users({search_.trimmed().toStdString(), cursor}, this,
                    [this, generation = generation_, isFirst = !cursor](Result<wire::UserPage> page) {
                        if (generation == generation_)
                            take(std::move(page), isFirst);
                    });
}

void UsersModel::take(Result<wire::UserPage> page, bool isFirst) {
    if (!page) {
        error_ = page.error();
        if (isFirst) {
            beginResetModel();
            users_.clear();
            endResetModel();
            setState(LoadState::Failed);
        }
        return;
    }
    nextCursor_ = page->nextCursor;
    if (isFirst) {
        beginResetModel();
        users_ = std::move(page->items);
        endResetModel();
    } else if (!page->items.empty()) {
        const int count = rowCount();
        beginInsertRows({}, count, count + static_cast<int>(page->items.size()) - 1);
        users_.insert(users_.end(), page->items.begin(), page->items.end());
        endInsertRows();
    }
    setState(LoadState::Ready);
}

void UsersModel::setState(LoadState state) {
    state_ = state;
    Q_EMIT stateChanged();
}

int UsersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(users_.size());
}

int UsersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
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

bool UsersModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && nextCursor_.has_value();
}

void UsersModel::fetchMore(const QModelIndex&) {
    if (nextCursor_)
        load(std::exchange(nextCursor_, {}));
}

} // namespace vitascope::studio
