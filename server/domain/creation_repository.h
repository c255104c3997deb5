// SPDX-License-Identifier: GPL-3.0-or-later
// What was made for an Idempotency-Key, so that asking again makes nothing new: the row is written in the transaction
// that makes the thing, and so a crash leaves both or neither. Every function can fail with Unavailable or Corrupt.
// Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <chrono>
#include <optional>
#include <string>

namespace vitascope::server {

// Who asked with which key for what.
struct CreationRequest {
    UserId creator;
    std::string key;
    Digest digest; // of the request: which route, which body

    friend bool operator==(const CreationRequest&, const CreationRequest&) = default;
};

struct Creation {
    CreationRequest request;
    Uuid made; // the thing's id
    UtcTime at;

    friend bool operator==(const Creation&, const Creation&) = default;
};

class CreationRepository {
public:
    static constexpr std::chrono::hours kMemory{24};

    virtual ~CreationRepository() = default;

    // AlreadyExists if the creator has used the key.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const Creation& creation) = 0;
    [[nodiscard]] virtual Result<std::optional<Creation>> find(ReadScope& scope, UserId creator,
                                                               const std::string& key) = 0;
    // How many.
    [[nodiscard]] virtual Result<std::size_t> removeBefore(WriteScope& scope, UtcTime time) = 0;
};

// The thing that the request made earlier; nothing if it is a new one. InvalidInput for a key that has not 1 to 200
// characters; Conflict if the key was used for another request.
[[nodiscard]] Result<std::optional<Uuid>> findMade(ReadScope& scope, CreationRepository& creations,
                                                   const CreationRequest& request);

} // namespace vitascope::server
