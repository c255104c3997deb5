// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in HTTP (RFC 9110, 5.6.7): written in the one preferred form, read in all three. Whole seconds. Thread: any.
#pragma once

#include "shared/base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitascope {

// "Wed, 25 Jun 2014 16:00:00 GMT"; what is less than a second is cut off.
[[nodiscard]] std::string httpDate(UtcTime time);

// Also "Wednesday, 25-Jun-14 16:00:00 GMT" and "Wed Jun 25 16:00:00 2014". The day of the week is not checked against
// the date. Nothing if the text has none of the forms or there is no such day.
[[nodiscard]] std::optional<UtcTime> parseHttpDate(std::string_view text);

} // namespace vitascope
