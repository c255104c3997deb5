// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with their own account: the password, and the devices that are signed in. Blocking; thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/accounts.h"

#include <stop_token>

namespace vitascope::client {

class OwnAccountApi {
public:
    explicit OwnAccountApi(Session& session) : session_(session) {}

    // All other devices are signed out. Forbidden: the current password is wrong.
    Result<void> changePassword(const wire::PasswordChange& change, const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::SessionList> sessions(const std::stop_token& stop = {}) const;
    Result<void> endSession(SessionId id, const std::stop_token& stop = {}) const;
    Result<void> endOtherSessions(const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
