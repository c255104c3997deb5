// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/claim_token_source.h"

#include <utility>

namespace vitascope::server::app {
namespace {

constexpr std::size_t kShortest = 20;

}

Result<ClaimTokenSource> ClaimTokenSource::fromEnvironment(const Environment& environment) {
    auto given = readSecret(environment, "VITASCOPE_CLAIM_TOKEN");
    if (!given)
        return fail(given.error());
    if (*given && (*given)->reveal().size() < kShortest)
        return fail(ErrorCode::InvalidInput, "VITASCOPE_CLAIM_TOKEN is too short; expected at least " +
                                                 std::to_string(kShortest) + " characters");
    return ClaimTokenSource(std::move(*given));
}

} // namespace vitascope::server::app
