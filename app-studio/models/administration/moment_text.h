// SPDX-License-Identifier: GPL-3.0-or-later
// Points and lengths of time as administrators read them, in the language of the program. Thread: any.
#pragma once

#include "shared/base/clock.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace vitascope::studio {

[[nodiscard]] QDateTime toDateTime(UtcTime time); // of this place
// "today, 14:05", "yesterday, 14:05", "1 May 2026, 14:05".
[[nodiscard]] QString momentText(UtcTime time);
// "3 d 4 h", "4 h 12 min", "12 min", "less than a minute".
[[nodiscard]] QString spanText(std::chrono::seconds span);

} // namespace vitascope::studio
