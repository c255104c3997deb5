// SPDX-License-Identifier: GPL-3.0-or-later
// The users of the server and its invitations, for administrators. Failures: Forbidden for others, Conflict where the
// server would lose its last administrator, Unavailable and Timeout while the server is away. Thread: the GUI thread.
#pragma once

#include "shared/client/accounts_api.h"
#include "shared/desktop/session/answer.h"

#include <optional>
#include <string>

namespace vitascope::studio {

class Accounts {
public:
    virtual ~Accounts() = default;

    virtual void users(const client::UserQuery& query, QObject* context, desktop::Answer<wire::UserPage> answer) = 0;
    virtual void setRole(UserId user, wire::Role role, QObject* context, desktop::Answer<wire::User> answer) = 0;
    virtual void setBlocked(UserId user, bool isBlocked, QObject* context, desktop::Answer<wire::User> answer) = 0;
    // The token is told now and never again.
    virtual void allowPasswordReset(UserId user, QObject* context, desktop::Answer<wire::ResetToken> answer) = 0;
    virtual void sessions(UserId user, QObject* context, desktop::Answer<wire::SessionList> answer) = 0;
    // Without a session: all of the user's.
    virtual void endSessions(UserId user, std::optional<SessionId> session, QObject* context,
                             desktop::Answer<void> answer) = 0;

    virtual void invitations(const std::optional<std::string>& cursor, QObject* context,
                             desktop::Answer<wire::InvitationPage> answer) = 0;
    // The token is told now and never again.
    virtual void invite(const wire::InvitationInput& input, QObject* context,
                        desktop::Answer<wire::MadeInvitation> answer) = 0;
    virtual void revokeInvitation(InvitationId id, QObject* context, desktop::Answer<void> answer) = 0;
};

} // namespace vitascope::studio
