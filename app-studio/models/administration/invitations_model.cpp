// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/invitations_model.h"

#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/users_model.h"

#include <utility>

namespace vitascope::studio {

InvitationsModel::InvitationsModel(Accounts& accounts, QObject* parent)
    : QAbstractTableModel(parent), accounts_(accounts) {}

void InvitationsModel::reload() {
    ++generation_;
    if (state_ != LoadState::Ready)
        setState(LoadState::Loading);
    load({});
}

void InvitationsModel::clear() {
    ++generation_;
    beginResetModel();
    all_.clear();
    nextCursor_.reset();
    endResetModel();
    isBusy_ = false;
    setState(LoadState::Idle);
}

void InvitationsModel::invite(const wire::InvitationInput& input) {
    isBusy_ = true;
    Q_EMIT stateChanged();
    accounts_.invite(input, this, [this](const Result<wire::MadeInvitation>& invitation) {
        isBusy_ = false;
        if (invitation)
            Q_EMIT made(*invitation);
        else
            Q_EMIT failed(invitation.error());
        reload();
    });
}

void InvitationsModel::revoke(InvitationId id) {
    isBusy_ = true;
    Q_EMIT stateChanged();
    accounts_.revokeInvitation(id, this, [this](const Result<void>& done) {
        isBusy_ = false;
        if (!done)
            Q_EMIT failed(done.error());
        reload();
    });
}

InvitationsModel::Standing InvitationsModel::standing(int row) const {
    const auto& invitation = at(row);
    if (invitation.revokedAt)
        return Standing::Revoked;
    if (invitation.used >= invitation.uses)
        return Standing::Used;
    return invitation.expiresAt < SystemClock().utcNow() ? Standing::Expired : Standing::Open;
}

void InvitationsModel::load(const std::optional<std::string>& cursor) {
    accounts_.invitations(cursor, this,
                          [this, generation = generation_, isFirst = !cursor](Result<wire::InvitationPage> page) {
                              if (generation == generation_)
                                  take(std::move(page), isFirst);
                          });
}

void InvitationsModel::take(Result<wire::InvitationPage> page, bool isFirst) {
    if (!page) {
        error_ = page.error();
        if (isFirst)
            setState(LoadState::Failed);
        return;
    }
    nextCursor_ = page->nextCursor;
    if (isFirst) {
        beginResetModel();
        all_ = std::move(page->items);
        endResetModel();
    } else if (!page->items.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page->items.size()) - 1);
        all_.insert(all_.end(), page->items.begin(), page->items.end());
        endInsertRows();
    }
    setState(LoadState::Ready);
}

void InvitationsModel::setState(LoadState state) {
    state_ = state;
    Q_EMIT stateChanged();
}

int InvitationsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(all_.size());
}

int InvitationsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InvitationsModel::data(const QModelIndex& index, int role) const {
    const auto& invitation = at(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Note:
        return invitation.note.empty() ? tr("Without a note") : QString::fromStdString(invitation.note);
    case Role:
        return roleName(invitation.role);
    case Used:
        return tr("%1 of %2").arg(invitation.used).arg(invitation.uses);
    case Expires:
        return momentText(invitation.expiresAt);
    case State:
        switch (standing(index.row())) {
        case Standing::Open:
            return tr("Open");
        case Standing::Used:
            return tr("Used up");
        case Standing::Expired:
            return tr("Expired");
        case Standing::Revoked:
            return tr("Revoked");
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant InvitationsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Note:
        return tr("For");
    case Role:
        return tr("Role");
    case Used:
        return tr("Used");
    case Expires:
        return tr("Counts until");
    default:
        return tr("State");
    }
}

bool InvitationsModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && nextCursor_.has_value();
}

void InvitationsModel::fetchMore(const QModelIndex&) {
    if (nextCursor_)
        load(std::exchange(nextCursor_, {}));
}

} // namespace vitascope::studio
