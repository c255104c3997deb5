// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of one purpose and their turnover: the newest signs; the ones it replaced are accepted until everything that
// they signed has expired, and are then forgotten. Thread: any.
#pragma once

#include "server/domain/auth/server_key.h"

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitascope::server::auth {

struct KeyRules {
    std::string purpose;            // "access-token"
    std::chrono::hours lifetime{0}; // a key of this age is replaced
    std::chrono::hours overlap{0};  // a replaced key counts for this long; no less than what it signed is good for
};

// A key without its secret.
struct KeyState {
    std::string id;
    std::string purpose;
    UtcTime createdAt;
    std::optional<UtcTime> acceptedUntil; // of one that was replaced; the one without it signs
};

class KeyRing {
public:
    // A new key; `existing` are the ones that count, for purposes whose keys are numbered.
    using Make = std::function<Result<ServerKey>(UtcTime now, std::span<const ServerKey> existing)>;

    // The references outlive this.
    KeyRing(UnitOfWork& work, ServerKeyRepository& keys, const Clock& clock, KeyRules rules, Make make)
        : work_(work), keys_(keys), clock_(clock), rules_(std::move(rules)), make_(std::move(make)) {}

    // The keys that count now, newest first. Makes the first one, replaces one that is too old, forgets what was
    // replaced long ago, all in one transaction.
    [[nodiscard]] Result<std::vector<ServerKey>> keys();
    // The keys that count now, newest first, as they are stored: none is made, replaced or forgotten.
    [[nodiscard]] Result<std::vector<ServerKey>> stored();
    // What keys() tells after a new key was made. `also` runs in the transaction.
    [[nodiscard]] Result<std::vector<ServerKey>>
    rotate(const std::function<Result<void>(WriteScope&, const ServerKey& made)>& also);

    [[nodiscard]] const std::string& purpose() const { return rules_.purpose; }
    // What is known of keys() beside their secrets.
    [[nodiscard]] std::vector<KeyState> statesOf(std::span<const ServerKey> keys) const;

private:
    // Those that count of the stored ones, and those whose time is over.
    struct Turnover {
        std::vector<ServerKey> counting;
        std::vector<ServerKey> over;
    };
    [[nodiscard]] Result<Turnover> turnover(ReadScope& scope, UtcTime now);
    [[nodiscard]] Result<std::vector<ServerKey>> counting(WriteScope& scope, UtcTime now);
    [[nodiscard]] Result<void> add(WriteScope& scope, UtcTime now, std::vector<ServerKey>& keys);

    UnitOfWork& work_;
    ServerKeyRepository& keys_;
    const Clock& clock_;
    const KeyRules rules_;
    const Make make_;
};

} // namespace vitascope::server::auth
