// SPDX-License-Identifier: GPL-3.0-or-later
// Where the one-time claim token comes from: the environment (VITASCOPE_CLAIM_TOKEN), else chance. Thread: any.
#pragma once

#include "server/app/environment.h"
#include "server/domain/auth/opaque_token.h"

#include <optional>

namespace vitascope::server::app {

class ClaimTokenSource final : public auth::TokenSource {
public:
    // InvalidInput if the environment gives a token that is too short to be safe.
    [[nodiscard]] static Result<ClaimTokenSource> fromEnvironment(const Environment& environment);

    [[nodiscard]] Secret next() override { return given_ ? *given_ : random_.next(); }
    [[nodiscard]] bool isGiven() const { return given_.has_value(); }

private:
    explicit ClaimTokenSource(std::optional<Secret> given) : given_(std::move(given)) {}

    std::optional<Secret> given_;
    auth::RandomTokenSource random_;
};

} // namespace vitascope::server::app
