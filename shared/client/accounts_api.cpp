// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/accounts_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {
namespace {

using transfer::Method;

std::string userPath(UserId user) {
    return "/users/" + user.toString();
}

} // namespace

Result<wire::UserPage> AccountsApi::users(const UserQuery& query, const std::stop_token& stop) const {
    auto path = "/users?search=" + percentEncoded(query.search);
    if (query.cursor)
        path += "&cursor=" + percentEncoded(*query.cursor);
    return get<wire::UserPage>(session_, path, stop);
}

Result<wire::User> AccountsApi::setRole(UserId user, wire::Role role, const std::stop_token& stop) const {
    return bodyOf<wire::User>(
        send(session_, apiRequest(Method::Put, userPath(user) + "/role", toJson(wire::RoleInput{role})), stop));
}

Result<wire::User> AccountsApi::block(UserId user, const std::stop_token& stop) const {
    return bodyOf<wire::User>(send(session_, apiRequest(Method::Post, userPath(user) + "/block"), stop));
}

Result<wire::User> AccountsApi::unblock(UserId user, const std::stop_token& stop) const {
    return bodyOf<wire::User>(send(session_, apiRequest(Method::Post, userPath(user) + "/unblock"), stop));
}

Result<wire::ResetToken> AccountsApi::allowPasswordReset(UserId user, const std::stop_token& stop) const {
    return bodyOf<wire::ResetToken>(send(session_, apiRequest(Method::Post, userPath(user) + "/password-reset"), stop));
}

Result<wire::SessionList> AccountsApi::sessions(UserId user, const std::stop_token& stop) const {
    return get<wire::SessionList>(session_, userPath(user) + "/sessions", stop);
}

Result<void> AccountsApi::endSession(UserId user, SessionId session, const std::stop_token& stop) const {
    return nothing(
        send(session_, apiRequest(Method::Delete, userPath(user) + "/sessions/" + session.toString()), stop));
}

Result<void> AccountsApi::endSessions(UserId user, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, userPath(user) + "/sessions"), stop));
}

Result<wire::InvitationPage> AccountsApi::invitations(const std::optional<std::string>& cursor,
                                                      const std::stop_token& stop) const {
    const auto query = cursor ? "?cursor=" + percentEncoded(*cursor) : std::string();
    return get<wire::InvitationPage>(session_, "/invitations" + query, stop);
}

Result<wire::MadeInvitation> AccountsApi::invite(const wire::InvitationInput& input,
                                                 const std::stop_token& stop) const {
    return bodyOf<wire::MadeInvitation>(send(session_, apiRequest(Method::Post, "/invitations", toJson(input)), stop));
}

Result<void> AccountsApi::revokeInvitation(InvitationId invitation, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, "/invitations/" + invitation.toString()), stop));
}

} // namespace vitascope::client
