// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of WebVTT text (W3C WebVTT §4.1). Thread: any.
#pragma once

#include "shared/base/result.h"

#include <string_view>

namespace vitascope::package {

// UTF-8 that starts with the line WEBVTT, in which each line with an arrow has two well-formed times, the second later.
// Corrupt otherwise, with the line.
[[nodiscard]] Result<void> checkWebVtt(std::string_view text);

} // namespace vitascope::package
