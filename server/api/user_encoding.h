// SPDX-License-Identifier: GPL-3.0-or-later
// Users and tokens of the domain as the API shows them. Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/auth/session_service.h"
#include "shared/wire/auth.h"

namespace vitascope::server::api {

[[nodiscard]] wire::User encodeUser(const auth::User& user);
[[nodiscard]] wire::Role encodeRole(auth::Role role);
[[nodiscard]] auth::Role decodeRole(wire::Role role);
// The answer to whoever has just signed in; never cached.
[[nodiscard]] http::Reply tokensReply(const auth::SignedIn& signedIn, int status = 200);

} // namespace vitascope::server::api
