// SPDX-License-Identifier: GPL-3.0-or-later
// Users, their sessions and invitations, as typed calls for administrators (docs/api.md). Failures are those of
// api_request.h; Conflict where the last administrator would be lost. Blocking; thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/accounts.h"
#include "shared/wire/auth.h"

#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

struct UserQuery {
    std::string search; // a part of the login; empty: all
    std::optional<std::string> cursor;
};

class AccountsApi {
public:
    // The session outlives this.
    explicit AccountsApi(Session& session) : session_(session) {}

    [[nodiscard]] Result<wire::UserPage> users(const UserQuery& query, const std::stop_token& stop = {}) const;
    Result<wire::User> setRole(UserId user, wire::Role role, const std::stop_token& stop = {}) const;
    Result<wire::User> block(UserId user, const std::stop_token& stop = {}) const;
    Result<wire::User> unblock(UserId user, const std::stop_token& stop = {}) const;
    // Told now and never again.
    Result<wire::ResetToken> allowPasswordReset(UserId user, const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::SessionList> sessions(UserId user, const std::stop_token& stop = {}) const;
    Result<void> endSession(UserId user, SessionId session, const std::stop_token& stop = {}) const;
    Result<void> endSessions(UserId user, const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::InvitationPage> invitations(const std::optional<std::string>& cursor,
                                                           const std::stop_token& stop = {}) const;
    // The token is told now and never again.
    Result<wire::MadeInvitation> invite(const wire::InvitationInput& input, const std::stop_token& stop = {}) const;
    Result<void> revokeInvitation(InvitationId invitation, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
