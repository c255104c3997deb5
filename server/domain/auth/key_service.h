// SPDX-License-Identifier: GPL-3.0-or-later
// The server's signing keys as a whole: hands each ring's keys to who signs with them, and replaces them on demand.
// What is handed out is never older than what was handed out before: one turnover at a time. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/key_ring.h"

#include <functional>
#include <mutex>
#include <string_view>
#include <vector>

namespace vitascope::server::auth {

class KeyService {
public:
    // Takes the keys that count from now on, newest first. Called by one thread at a time; must not call the service.
    using Use = std::function<Result<void>(const std::vector<ServerKey>& keys)>;

    explicit KeyService(audit::AuditLog& audit) : audit_(audit) {}

    // Before the first call of another function; the ring outlives this.
    void add(KeyRing& ring, Use use) { rings_.push_back({&ring, std::move(use)}); }

    // Replaces keys that are too old and hands out what counts; to be called now and then.
    [[nodiscard]] Result<void> refresh();
    // The keys of all purposes, the newest of each first. Makes and removes none.
    [[nodiscard]] Result<std::vector<KeyState>> list();
    // Makes a new key that signs from now on, and tells the keys of the purpose. NotFound for an unknown purpose.
    [[nodiscard]] Result<std::vector<KeyState>> rotate(const audit::Origin& origin, std::string_view purpose);

private:
    struct User {
        KeyRing* ring;
        Use use;
    };

    audit::AuditLog& audit_;
    std::vector<User> rings_;
    std::mutex turns_; // held from the change of the stored keys until they are in use
};

} // namespace vitascope::server::auth
