// SPDX-License-Identifier: GPL-3.0-or-later
// FFmpeg's negative return values as Errors. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <string>
#include <string_view>

namespace vitascope::av {

// "decode the video: Invalid data found when processing input". Damaged data is Corrupt, what FFmpeg cannot do is
// InvalidInput, a device that fails is Unavailable, and what is left is Internal.
[[nodiscard]] Error errorFromAv(std::string_view attempted, int avError);

[[nodiscard]] inline tl::unexpected<Error> failAv(std::string_view attempted, int avError) {
    return tl::unexpected<Error>(errorFromAv(attempted, avError));
}

// Sends FFmpeg's own messages to our log at debug level, except in tests and tools that never call this.
// Call once, before the first other thread.
void routeLog();

} // namespace vitascope::av
