// SPDX-License-Identifier: GPL-3.0-or-later
// Password hashes by Argon2id (RFC 9106). The defaults are OWASP's: 19 MiB, two passes, one lane. Thread: any.
#pragma once

#include "server/domain/auth/password_hasher.h"

#include <chrono>
#include <cstdint>
#include <semaphore>

namespace vitascope::server::crypto {

struct Argon2Settings {
    std::uint32_t memoryKib = 19 * 1024;
    std::uint32_t passes = 2;
    std::uint32_t lanes = 1;
    // Hashes at one time; each takes its memory and a core. 0 takes the number of cores.
    unsigned inFlight = 0;
    // How long a further one waits for its turn, and how many may wait; the others are refused as Unavailable.
    std::chrono::milliseconds patience{3000};
    unsigned waiting = 4;
};

// The same settings with at most so many callers inside at a time, computing or waiting; one may always compute.
[[nodiscard]] Argon2Settings boundedTo(Argon2Settings settings, unsigned callers);

class Argon2PasswordHasher final : public auth::PasswordHasher {
public:
    explicit Argon2PasswordHasher(const Argon2Settings& settings = {});

    [[nodiscard]] Result<std::string> hash(const Secret& password) override;
    [[nodiscard]] Result<bool> verify(const std::string& hash, const Secret& password) override;
    [[nodiscard]] bool isOutdated(const std::string& hash) const override;

private:
    const Argon2Settings settings_;
    const std::string prefix_; // of the hashes that these settings make
    std::counting_semaphore<> turns_;
    std::counting_semaphore<> places_; // to wait in
};

} // namespace vitascope::server::crypto
