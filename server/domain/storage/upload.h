// SPDX-License-Identifier: GPL-3.0-or-later
// An upload: bytes on their way in, kept in the spool until a track takes them or they expire. Thread: value.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::storage {

struct Upload {
    UploadId id;
    UserId owner;
    std::optional<std::uint64_t> length; // bytes it will have; nothing while its sender does not know
    std::uint64_t offset = 0;            // bytes that are durable and acknowledged
    std::string metadata;                // the Upload-Metadata of its creation, for HEAD; empty if there was none
    UtcTime createdAt;
    UtcTime expiresAt;
    bool isHeld = false; // a track is being verified from it: it neither expires nor can be ended

    [[nodiscard]] bool isComplete() const { return offset == length; }
};

class UploadRepository {
public:
    virtual ~UploadRepository() = default;
    [[nodiscard]] virtual Result<void> insert(WriteScope& scope, const Upload& upload) = 0;
    [[nodiscard]] virtual Result<std::optional<Upload>> find(ReadScope& scope, UploadId id) = 0;
    // Writes its offset, length and expiry. NotFound if it is gone.
    [[nodiscard]] virtual Result<void> advance(WriteScope& scope, const Upload& upload) = 0;
    // NotFound if it is gone; Conflict if it is held already and is to be held.
    [[nodiscard]] virtual Result<void> setHeld(WriteScope& scope, UploadId id, bool isHeld) = 0;
    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, UploadId id) = 0;
    // All, in no order.
    [[nodiscard]] virtual Result<std::vector<Upload>> list(ReadScope& scope) = 0;
    // Those that expired before the time and are not held, the oldest first.
    [[nodiscard]] virtual Result<std::vector<Upload>> findExpired(ReadScope& scope, UtcTime before,
                                                                  std::size_t limit) = 0;
};

} // namespace vitascope::server::storage
