// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/own_account_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {

using transfer::Method;

Result<void> OwnAccountApi::changePassword(const wire::PasswordChange& change, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Put, "/me/password", toJson(change)), stop));
}

Result<wire::SessionList> OwnAccountApi::sessions(const std::stop_token& stop) const {
    return get<wire::SessionList>(session_, "/me/sessions", stop);
}

Result<void> OwnAccountApi::endSession(SessionId id, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, "/me/sessions/" + id.toString()), stop));
}

Result<void> OwnAccountApi::endOtherSessions(const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, "/me/sessions"), stop));
}

} // namespace vitascope::client
