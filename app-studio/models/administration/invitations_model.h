// SPDX-License-Identifier: GPL-3.0-or-later
// The invitations of the server as a table, newest first; making and revoking them. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/accounts.h"
#include "app-studio/models/administration/paged_table.h"

namespace vitascope::studio {

class InvitationsModel final : public PagedList<wire::Invitation> {
    Q_OBJECT
public:
    enum Column { Note, Role, Used, Expires, State, ColumnCount };
    enum class Standing { Open, Used, Expired, Revoked };

    // The accounts outlive this.
    explicit InvitationsModel(Accounts& accounts, QObject* parent = nullptr);

    void clear();
    void invite(const wire::InvitationInput& input);
    void revoke(InvitationId id);

    [[nodiscard]] bool isBusy() const { return isBusy_; }
    [[nodiscard]] Standing standing(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // Told once: the model forgets the token.
    void made(const vitascope::wire::MadeInvitation& invitation);
    void failed(const vitascope::Error& error);

private:
    void ask(const std::optional<std::string>& cursor) override;
    void noteRevoked(InvitationId id);

    Accounts& accounts_;
    bool isBusy_ = false;
    int visit_ = 0; // answers to whoever has signed out are dropped
};

} // namespace vitascope::studio
