// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/key_service.h"

#include <algorithm>
#include <string>

namespace vitascope::server::auth {

Result<void> KeyService::refresh() {
    const std::scoped_lock turn(turns_);
    for (const auto& [ring, use] : rings_) {
        const auto keys = ring->keys();
        if (!keys)
            return fail("renew the keys of " + ring->purpose(), keys.error());
        if (auto used = use(*keys); !used)
            return used;
    }
    return {};
}

Result<std::vector<KeyState>> KeyService::list() {
    std::vector<KeyState> all;
    for (const auto& [ring, use] : rings_) {
        const auto keys = ring->stored();
        if (!keys)
            return fail(keys.error());
        std::ranges::copy(ring->statesOf(*keys), std::back_inserter(all));
    }
    return all;
}

Result<std::vector<KeyState>> KeyService::rotate(const audit::Origin& origin, std::string_view purpose) {
    const auto user = std::ranges::find(rings_, purpose, [](const User& one) { return one.ring->purpose(); });
    if (user == rings_.end())
        return fail(ErrorCode::NotFound, "there are no keys for " + std::string(purpose));
    const std::scoped_lock turn(turns_);
    const auto keys = user->ring->rotate([&](WriteScope& scope, const ServerKey& made) {
        return audit_.append(scope, origin, {"key.rotate", "key:" + made.id, {audit::detail("purpose", made.purpose)}});
    });
    if (!keys)
        return fail(keys.error());
    if (auto used = user->use(*keys); !used)
        return fail(used.error());
    return user->ring->statesOf(*keys);
}

} // namespace vitascope::server::auth
