// SPDX-License-Identifier: GPL-3.0-or-later
// The failure value of the whole product. Codes are few and know no protocol; each edge maps them once
// (server/api to HTTP, the programs' ui to translated sentences). Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace vitascope {

enum class ErrorCode {
    InvalidInput,    // the caller's data is wrong; asking again with the same data fails again
    Unauthenticated, // no sign-in, or one that no longer counts
    Forbidden,       // signed in, but without the right
    NotFound,
    AlreadyExists,
    Conflict,    // the thing changed meanwhile, or is in a state that does not allow this
    Unavailable, // a disk, a network or a service is away; asking later may succeed
    Timeout,
    Cancelled, // somebody asked to stop; never shown as a failure
    Corrupt,   // stored or received bytes are not what they claim to be
    Internal,  // a bug
};

// The stable name of a code, for logs and for the API ("invalid-input").
[[nodiscard]] std::string_view toString(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message; // what was attempted and on what; for the log and for the person who must act

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace vitascope
