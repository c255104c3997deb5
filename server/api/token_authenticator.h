// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the router who a bearer token belongs to, by the sessions of the domain. Thread: any; no database.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/auth/session_service.h"

namespace vitascope::server::api {

class TokenAuthenticator final : public http::Authenticator {
public:
    // The service outlives this.
    explicit TokenAuthenticator(auth::SessionService& sessions) : sessions_(sessions) {}

    [[nodiscard]] Result<http::Caller> authenticate(std::string_view accessToken) override;

private:
    auth::SessionService& sessions_;
};

} // namespace vitascope::server::api
