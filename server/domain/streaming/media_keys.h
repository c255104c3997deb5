// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that sign media rights, kept with the server's other keys. Thread: any.
#pragma once

#include "server/domain/auth/key_ring.h"
#include "server/domain/streaming/media_rights.h"

namespace vitascope::server::streaming {

// The longest that a right is good for, which is for how long a key must be accepted after it was replaced.
inline constexpr std::chrono::hours kLongestRight{24 * 30};

// The ring of these keys; what it takes outlives it.
[[nodiscard]] auth::KeyRing mediaKeyRing(UnitOfWork& work, auth::ServerKeyRepository& keys, const Clock& clock);

// As MediaRights takes them. Corrupt if one is not ours.
[[nodiscard]] Result<std::vector<SigningKey>> decodeMediaKeys(const std::vector<auth::ServerKey>& keys);

} // namespace vitascope::server::streaming
