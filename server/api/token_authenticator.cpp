// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/token_authenticator.h"

namespace vitascope::server::api {
namespace {

http::Access accessOf(auth::Role role) {
    if (auth::allows(role, auth::Permission::ManageUsers))
        return http::Access::Administrator;
    return auth::allows(role, auth::Permission::EditCatalog) ? http::Access::Editor : http::Access::SignedIn;
}

} // namespace

Result<http::Caller> TokenAuthenticator::authenticate(std::string_view accessToken) {
    return sessions_.authenticate(accessToken).map([](const auth::AccessClaims& claims) {
        return http::Caller{claims.user, claims.session, accessOf(claims.role)};
    });
}

} // namespace vitascope::server::api
