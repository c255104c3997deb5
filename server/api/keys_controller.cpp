// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/keys_controller.h"

#include "server/api/origin.h"
#include "shared/wire/keys.h"

#include <nlohmann/json.hpp>

namespace vitascope::server::api {
namespace {

http::Outcome reply(const Result<std::vector<auth::KeyState>>& keys) {
    if (!keys)
        return fail(keys.error());
    wire::KeyList list;
    for (const auto& key : *keys)
        list.items.push_back({key.id, key.purpose, key.createdAt, key.acceptedUntil});
    return http::Reply::json(wire::toJson(list)).with("Cache-Control", "no-store");
}

} // namespace

KeysController::KeysController(http::Router& router, const auth::AccessTokens& tokens, auth::KeyService& keys)
    : tokens_(tokens), keys_(keys) {
    router.add("GET", "/.well-known/jwks.json", http::Access::Anyone, [this](const http::Call&) { return publish(); });
    router.add("GET", "/api/v1/keys", auth::Permission::ManageServer, [this](const http::Call&) { return list(); });
    router.add("POST", "/api/v1/keys/{purpose}/rotate", auth::Permission::ManageServer,
               [this](const http::Call& call) { return rotate(call); });
}

http::Outcome KeysController::publish() const {
    auto keys = nlohmann::json::array();
    for (const auto& key : tokens_.publicKeys())
        keys.push_back({{"kty", "EC"},
                        {"crv", "P-256"},
                        {"alg", "ES256"},
                        {"use", "sig"},
                        {"kid", key.id},
                        {"x", key.x},
                        {"y", key.y}});
    return http::Reply::json(nlohmann::json{{"keys", keys}}.dump()).with("Cache-Control", "public, max-age=300");
}

http::Outcome KeysController::list() {
    return reply(keys_.list());
}

http::Outcome KeysController::rotate(const http::Call& call) {
    return reply(keys_.rotate(originOf(call), call.parameter("purpose")));
}

} // namespace vitascope::server::api
