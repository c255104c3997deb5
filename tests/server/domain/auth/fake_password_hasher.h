// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/password_hasher.h"

#include <functional>

namespace vitascope::server::auth {

// "v1:secret"; counts what a real one would spend time on.
class FakePasswordHasher final : public PasswordHasher {
public:
    std::string parameters = "v1:";
    int hashes = 0;
    int verifications = 0;
    int busy = 0;                            // so many of the next calls are refused
    std::function<void()> meanwhile = [] {}; // what others do while a password is checked

    Result<std::string> hash(const Secret& password) override {
        if (isBusy())
            return fail(ErrorCode::Unavailable, "busy");
        ++hashes;
        return parameters + password.reveal();
    }
    Result<bool> verify(const std::string& hash, const Secret& password) override {
        if (isBusy())
            return fail(ErrorCode::Unavailable, "busy");
        ++verifications;
        meanwhile();
        if (hash.find(':') == std::string::npos)
            return fail(ErrorCode::Corrupt, "no hash");
        return hash.substr(hash.find(':') + 1) == password.reveal();
    }
    bool isOutdated(const std::string& hash) const override { return !hash.starts_with(parameters); }

private:
    bool isBusy() { return busy > 0 && busy-- > 0; }
};

} // namespace vitascope::server::auth
