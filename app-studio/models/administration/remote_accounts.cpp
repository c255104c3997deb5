// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/remote_accounts.h"

#include "shared/desktop/session/server_calls.h"

#include <utility>

namespace vitascope::studio {

using client::AccountsApi;
using client::Session;
using desktop::Answer;

void RemoteAccounts::users(const client::UserQuery& query, QObject* context, Answer<wire::UserPage> answer) {
    calls_.run<wire::UserPage>(
        context,
        [query](Session& session, const std::stop_token& stop) { return AccountsApi(session).users(query, stop); },
        std::move(answer));
}

void RemoteAccounts::setRole(UserId user, wire::Role role, QObject* context, Answer<wire::User> answer) {
    calls_.run<wire::User>(
        context,
        [user, role](Session& session, const std::stop_token& stop) {
            return AccountsApi(session).setRole(user, role, stop);
        },
        std::move(answer));
}

void RemoteAccounts::setBlocked(UserId user, bool isBlocked, QObject* context, Answer<wire::User> answer) {
    calls_.run<wire::User>(
        context,
        [user, isBlocked](Session& session, const std::stop_token& stop) {
            const AccountsApi api(session);
            return isBlocked ? api.block(user, stop) : api.unblock(user, stop);
        },
        std::move(answer));
}

void RemoteAccounts::allowPasswordReset(UserId user, QObject* context, Answer<wire::ResetToken> answer) {
    calls_.run<wire::ResetToken>(
        context,
        [user](Session& session, const std::stop_token& stop) {
            return AccountsApi(session).allowPasswordReset(user, stop);
        },
        std::move(answer));
}

void RemoteAccounts::sessions(UserId user, QObject* context, Answer<wire::SessionList> answer) {
    calls_.run<wire::SessionList>(
        context,
        [user](Session& session, const std::stop_token& stop) { return AccountsApi(session).sessions(user, stop); },
        std::move(answer));
}

void RemoteAccounts::endSessions(UserId user, std::optional<SessionId> one, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [user, one](Session& session, const std::stop_token& stop) {
            const AccountsApi api(session);
            return one ? api.endSession(user, *one, stop) : api.endSessions(user, stop);
        },
        std::move(answer));
}

void RemoteAccounts::invitations(const std::optional<std::string>& cursor, QObject* context,
                                 Answer<wire::InvitationPage> answer) {
    calls_.run<wire::InvitationPage>(
        context,
        [cursor](Session& session, const std::stop_token& stop) {
            return AccountsApi(session).invitations(cursor, stop);
        },
        std::move(answer));
}

void RemoteAccounts::invite(const wire::InvitationInput& input, QObject* context, Answer<wire::MadeInvitation> answer) {
    calls_.run<wire::MadeInvitation>(
        context,
        [input](Session& session, const std::stop_token& stop) { return AccountsApi(session).invite(input, stop); },
        std::move(answer));
}

void RemoteAccounts::revokeInvitation(InvitationId id, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [id](Session& session, const std::stop_token& stop) { return AccountsApi(session).revokeInvitation(id, stop); },
        std::move(answer));
}

} // namespace vitascope::studio
