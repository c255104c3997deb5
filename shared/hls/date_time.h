// SPDX-License-Identifier: GPL-3.0-or-later
// EXT-X-PROGRAM-DATE-TIME (RFC 8216 §4.3.2.6): ISO 8601 with a time zone. Thread: any.
#pragma once

#include "shared/base/clock.h"

#include <optional>
#include <string_view>

namespace vitascope::hls {

// 2010-02-19T14:54:23.031+08:00, with Z or +hhmm instead of the offset, or without one, which then means UTC.
[[nodiscard]] std::optional<UtcTime> parseDateTime(std::string_view text);

} // namespace vitascope::hls
