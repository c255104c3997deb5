// SPDX-License-Identifier: GPL-3.0-or-later
// The read model of sessions that were ended: asked for every API and media request, so it is a look into an immutable
// set in memory. A revocation in this process shows at once; SessionService::reloadRevocations brings those of others.
// Thread: any.
#pragma once

#include "shared/base/id.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_set>
#include <vector>

namespace vitascope::server::auth {

class RevokedSessions {
public:
    [[nodiscard]] bool isRevoked(SessionId session) const;

    void add(std::span<const SessionId> sessions);
    // Replaces the set by what the database said. What was added since the last replacement stays, since the database
    // may have been read just before. One caller at a time.
    void replace(std::span<const SessionId> sessions);

private:
    using Set = std::unordered_set<SessionId>;

    std::mutex changing_; // guards added_ and the making of a new set
    std::vector<SessionId> added_;
    std::atomic<std::shared_ptr<const Set>> set_{std::make_shared<const Set>()};
};

} // namespace vitascope::server::auth
