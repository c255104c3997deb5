// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that the server makes for itself at its first start and keeps in its database, so that all its processes share
// them and a backup has them; key_ring.h says which of them count. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/secret.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::auth {

struct ServerKey {
    std::string id; // names the key in tokens
    std::string purpose;
    Secret secret; // in whatever text form its user chooses
    UtcTime createdAt;
};

class ServerKeyRepository {
public:
    virtual ~ServerKeyRepository() = default;

    // AlreadyExists if the id is taken.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const ServerKey& key) = 0;
    // Newest first.
    [[nodiscard]] virtual Result<std::vector<ServerKey>> list(ReadScope& scope, std::string_view purpose) = 0;
    // One that is not there is no failure.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, std::string_view id) = 0;
};

} // namespace vitascope::server::auth
