// SPDX-License-Identifier: GPL-3.0-or-later
// The server's signing keys: their public halves for whoever checks its tokens (GET /.well-known/jwks.json, RFC 7517),
// and their state and turnover for those who manage the server.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/access_tokens.h"
#include "server/domain/auth/key_service.h"

namespace vitascope::server::api {

class KeysController {
public:
    // All outlive this.
    KeysController(http::Router& router, const auth::AccessTokens& tokens, auth::KeyService& keys);

private:
    [[nodiscard]] http::Outcome publish() const;
    http::Outcome list();
    http::Outcome rotate(const http::Call& call);

    const auth::AccessTokens& tokens_;
    auth::KeyService& keys_;
};

} // namespace vitascope::server::api
