// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that sign media rights, made at the first start and kept with the server's other keys. Thread: any.
#pragma once

#include "server/domain/auth/server_key.h"
#include "server/domain/streaming/media_rights.h"

namespace vitascope::server::streaming {

// Newest first, at least one. Corrupt if a stored key is not one of ours.
[[nodiscard]] Result<std::vector<SigningKey>> loadMediaKeys(UnitOfWork& work, auth::ServerKeyRepository& keys,
                                                            const Clock& clock);

} // namespace vitascope::server::streaming
