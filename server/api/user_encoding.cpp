// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/user_encoding.h"

namespace vitascope::server::api {

wire::Role encodeRole(auth::Role role) {
    switch (role) {
    case auth::Role::Viewer:
        return wire::Role::Viewer;
    case auth::Role::Editor:
        return wire::Role::Editor;
    case auth::Role::Administrator:
        return wire::Role::Administrator;
    }
    return wire::Role::Viewer;
}

auth::Role decodeRole(wire::Role role) {
    switch (role) {
    case wire::Role::Viewer:
        return auth::Role::Viewer;
    case wire::Role::Editor:
        return auth::Role::Editor;
    case wire::Role::Administrator:
        return auth::Role::Administrator;
    }
    return auth::Role::Viewer;
}

wire::User encodeUser(const auth::User& user) {
    return {user.id, user.login, user.displayName, encodeRole(user.role), user.blockedAt};
}

http::Reply tokensReply(const auth::SignedIn& signedIn, int status) {
    const wire::Tokens tokens{signedIn.accessToken, signedIn.expiresIn, signedIn.refreshToken,
                              encodeUser(signedIn.user)};
    return http::Reply::json(wire::toJson(tokens), status).with("Cache-Control", "no-store");
}

} // namespace vitascope::server::api
