// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/key_ring.h"

#include <utility>

namespace vitascope::server::auth {

Result<std::vector<ServerKey>> KeyRing::keys() {
    return work_.write([&](WriteScope& scope) -> Result<std::vector<ServerKey>> {
        const auto now = clock_.utcNow();
        auto found = counting(scope, now);
        if (!found)
            return found;
        if (found->empty() || found->front().createdAt + rules_.lifetime <= now)
            if (auto added = add(scope, now, *found); !added)
                return fail(added.error());
        return found;
    });
}

Result<std::vector<ServerKey>> KeyRing::stored() {
    return work_.read([&](ReadScope& scope) -> Result<std::vector<ServerKey>> {
        auto found = turnover(scope, clock_.utcNow());
        if (!found)
            return fail(found.error());
        return std::move(found->counting);
    });
}

Result<std::vector<ServerKey>>
KeyRing::rotate(const std::function<Result<void>(WriteScope&, const ServerKey& made)>& also) {
    return work_.write([&](WriteScope& scope) -> Result<std::vector<ServerKey>> {
        const auto now = clock_.utcNow();
        auto found = counting(scope, now);
        if (!found)
            return found;
        if (auto added = add(scope, now, *found); !added)
            return fail(added.error());
        if (auto done = also(scope, found->front()); !done)
            return fail(done.error());
        return found;
    });
}

std::vector<KeyState> KeyRing::statesOf(std::span<const ServerKey> keys) const {
    std::vector<KeyState> states;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        KeyState state{keys[i].id, keys[i].purpose, keys[i].createdAt, {}};
        if (i > 0)
            state.acceptedUntil = keys[i - 1].createdAt + rules_.overlap;
        states.push_back(std::move(state));
    }
    return states;
}

Result<KeyRing::Turnover> KeyRing::turnover(ReadScope& scope, UtcTime now) {
    auto stored = keys_.list(scope, rules_.purpose);
    if (!stored)
        return fail(stored.error());
    Turnover turnover;
    std::optional<UtcTime> replacedAt;
    for (auto& key : *stored) {
        const auto createdAt = key.createdAt;
        const bool counts = !replacedAt || now < *replacedAt + rules_.overlap;
        (counts ? turnover.counting : turnover.over).push_back(std::move(key));
        replacedAt = createdAt;
    }
    return turnover;
}

// Removes those whose time is over.
Result<std::vector<ServerKey>> KeyRing::counting(WriteScope& scope, UtcTime now) {
    auto found = turnover(scope, now);
    if (!found)
        return fail(found.error());
    for (const auto& key : found->over)
        if (auto removed = keys_.remove(scope, key.id); !removed)
            return fail(removed.error());
    return std::move(found->counting);
}

Result<void> KeyRing::add(WriteScope& scope, UtcTime now, std::vector<ServerKey>& keys) {
    auto made = make_(now, keys);
    if (!made)
        return fail(made.error());
    made->purpose = rules_.purpose;
    if (auto added = keys_.add(scope, *made); !added)
        return added;
    keys.insert(keys.begin(), std::move(*made));
    return {};
}

} // namespace vitascope::server::auth
