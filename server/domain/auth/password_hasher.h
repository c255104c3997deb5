// SPDX-License-Identifier: GPL-3.0-or-later
// Turns passwords into what is stored. Thread: any; calls take long on purpose, so never inside a database scope.
#pragma once

#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <string>

namespace vitascope::server::auth {

class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;

    // A salted hash in the PHC string format. Unavailable if too many are being computed.
    [[nodiscard]] virtual Result<std::string> hash(const Secret& password) = 0;
    // Corrupt if the hash cannot be read; Unavailable if too many are being computed.
    [[nodiscard]] virtual Result<bool> verify(const std::string& hash, const Secret& password) = 0;
    // Whether the hash was made with other parameters than new ones are.
    [[nodiscard]] virtual bool isOutdated(const std::string& hash) const = 0;
};

} // namespace vitascope::server::auth
