// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/token_authenticator.h"

namespace vitascope::server::api {

Result<http::Caller> TokenAuthenticator::authenticate(std::string_view accessToken) {
    return sessions_.authenticate(accessToken).map([](const auth::AccessClaims& claims) {
        return http::Caller{claims.user, claims.session, auth::permissionsOf(claims.role)};
    });
}

} // namespace vitascope::server::api
