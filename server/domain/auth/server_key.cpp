// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/server_key.h"

namespace vitascope::server::auth {

Result<std::vector<ServerKey>> loadOrMakeKeys(UnitOfWork& work, ServerKeyRepository& keys, std::string_view purpose,
                                              const std::function<Result<ServerKey>()>& make) {
    return work.write([&](WriteScope& scope) -> Result<std::vector<ServerKey>> {
        auto found = keys.list(scope, purpose);
        if (!found || !found->empty())
            return found;
        auto key = make();
        if (!key)
            return fail(key.error());
        key->purpose = purpose;
        if (auto added = keys.add(scope, *key); !added)
            return fail(added.error());
        return std::vector<ServerKey>{std::move(*key)};
    });
}

} // namespace vitascope::server::auth
