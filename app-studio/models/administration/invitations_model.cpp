// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/invitations_model.h"

#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/users_model.h"

namespace vitascope::studio {

InvitationsModel::InvitationsModel(Accounts& accounts, QObject* parent)
    : PagedList(ColumnCount, parent), accounts_(accounts) {}

void InvitationsModel::clear() {
    isBusy_ = false;
    ++visit_;
    forget();
}

void InvitationsModel::ask(const std::optional<std::string>& cursor) {
    accounts_.invitations(cursor, this, takeFor<wire::InvitationPage>(cursor));
}

void InvitationsModel::invite(const wire::InvitationInput& input) {
    isBusy_ = true;
    Q_EMIT stateChanged();
    accounts_.invite(input, this, [this, visit = visit_](const Result<wire::MadeInvitation>& invitation) {
        if (visit != visit_)
            return;
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
    accounts_.revokeInvitation(id, this, [this, id, visit = visit_](const Result<void>& done) {
        if (visit != visit_)
            return;
        isBusy_ = false;
        if (done)
            noteRevoked(id);
        else
            Q_EMIT failed(done.error());
        reload();
    });
}

void InvitationsModel::noteRevoked(InvitationId id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    auto invitation = at(row);
    invitation.revokedAt = SystemClock().utcNow();
    replaceItem(invitation);
}

InvitationsModel::Standing InvitationsModel::standing(int row) const {
    const auto& invitation = at(row);
    if (invitation.revokedAt)
        return Standing::Revoked;
    if (invitation.used >= invitation.uses)
        return Standing::Used;
    return invitation.expiresAt < SystemClock().utcNow() ? Standing::Expired : Standing::Open;
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
        return tr("Valid until");
    default:
        return tr("State");
    }
}

} // namespace vitascope::studio
