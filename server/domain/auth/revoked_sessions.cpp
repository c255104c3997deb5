// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/revoked_sessions.h"

namespace vitascope::server::auth {

bool RevokedSessions::isRevoked(SessionId session) const {
    return set_.load()->contains(session);
}

void RevokedSessions::add(std::span<const SessionId> sessions) {
    const std::scoped_lock lock(changing_);
    auto set = std::make_shared<Set>(*set_.load());
    set->insert(sessions.begin(), sessions.end());
    added_.insert(added_.end(), sessions.begin(), sessions.end());
    set_.store(std::move(set));
}

void RevokedSessions::replace(std::span<const SessionId> sessions) {
    const std::scoped_lock lock(changing_);
    auto set = std::make_shared<Set>(sessions.begin(), sessions.end());
    set->insert(added_.begin(), added_.end());
    added_.clear();
    set_.store(std::move(set));
}

} // namespace vitascope::server::auth
