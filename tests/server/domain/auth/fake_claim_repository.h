// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/claim_repository.h"

#include <optional>

namespace vitascope::server::auth {

class FakeClaimRepository final : public ClaimRepository {
public:
    Result<void> put(WriteScope&, const Digest& token, UtcTime) override {
        token_ = token;
        return {};
    }
    Result<bool> isCurrent(ReadScope&, const Digest& token) override { return token_ == token; }
    Result<bool> take(WriteScope&, const Digest& token) override {
        if (token_ != token)
            return false;
        token_.reset();
        return true;
    }

private:
    std::optional<Digest> token_;
};

} // namespace vitascope::server::auth
