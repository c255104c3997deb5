// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/creation_repository.h"

namespace vitascope::server {

Result<std::optional<Uuid>> findMade(ReadScope& scope, CreationRepository& creations, const CreationRequest& request) {
    constexpr std::size_t kLongestKey = 200;
    if (request.key.empty() || request.key.size() > kLongestKey)
        return fail(ErrorCode::InvalidInput, "Idempotency-Key must have 1 to 200 characters");
    const auto earlier = creations.find(scope, request.creator, request.key);
    if (!earlier)
        return fail(earlier.error());
    if (!*earlier)
        return std::optional<Uuid>();
    if ((*earlier)->request.digest != request.digest)
        return fail(ErrorCode::Conflict, "this Idempotency-Key was used for another request");
    return std::optional((*earlier)->made);
}

} // namespace vitascope::server
