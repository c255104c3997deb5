// SPDX-License-Identifier: GPL-3.0-or-later
// application/problem+json (RFC 9457) with our members `code` and `requestId`. Thread: any.
#pragma once

#include "shared/wire/json.h"

#include <optional>
#include <string>

namespace vitascope::wire {

inline constexpr std::string_view kProblemContentType = "application/problem+json";

struct Problem {
    std::string type = "about:blank";
    std::string title; // of the status: "Not Found"
    int status = 500;
    std::string code; // stable: a name of vitascope::ErrorCode ("not-found") or of one case of it
    std::optional<std::string> detail;
    std::optional<std::string> requestId; // finds the line in the server's log
    std::optional<int> currentVersion;    // with 412: the version that the thing has by now

    friend bool operator==(const Problem&, const Problem&) = default;
};

[[nodiscard]] std::string toJson(const Problem& value);
template<>
Result<Problem> fromJson<Problem>(std::string_view text);

} // namespace vitascope::wire
