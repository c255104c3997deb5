// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts of the server that one is signed in to. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/accounts.h"

namespace vitascope::desktop {
class ServerCalls;
}

namespace vitascope::studio {

class RemoteAccounts final : public Accounts {
public:
    // The calls outlive this.
    explicit RemoteAccounts(desktop::ServerCalls& calls) : calls_(calls) {}

    void users(const client::UserQuery& query, QObject* context, desktop::Answer<wire::UserPage> answer) override;
    void setRole(UserId user, wire::Role role, QObject* context, desktop::Answer<wire::User> answer) override;
    void setBlocked(UserId user, bool isBlocked, QObject* context, desktop::Answer<wire::User> answer) override;
    void allowPasswordReset(UserId user, QObject* context, desktop::Answer<wire::ResetToken> answer) override;
    void sessions(UserId user, QObject* context, desktop::Answer<wire::SessionList> answer) override;
    void endSessions(UserId user, std::optional<SessionId> session, QObject* context,
                     desktop::Answer<void> answer) override;
    void invitations(const std::optional<std::string>& cursor, QObject* context,
                     desktop::Answer<wire::InvitationPage> answer) override;
    void invite(const wire::InvitationInput& input, QObject* context,
                desktop::Answer<wire::MadeInvitation> answer) override;
    void revokeInvitation(InvitationId id, QObject* context, desktop::Answer<void> answer) override;

private:
    desktop::ServerCalls& calls_;
};

} // namespace vitascope::studio
