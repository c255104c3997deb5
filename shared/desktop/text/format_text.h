// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities as people read them, in the language of the program. Thread: any.
#pragma once

#include "shared/base/units.h"

#include <QString>

#include <string>

namespace vitascope::desktop {

// 0:07, 12:34, 1:02:03.
[[nodiscard]] QString clockText(Seconds time);
// "52 s", "1 min", "1 h 32 min".
[[nodiscard]] QString durationText(Seconds time);
// "812 KB", "1.4 GB" (powers of 1000).
[[nodiscard]] QString bytesText(double bytes);
// "8.4 MB/s".
[[nodiscard]] QString byteRateText(double bytesPerSecond);
// "640 kbit/s", "4.2 Mbit/s".
[[nodiscard]] QString bitRateText(BitsPerSecond rate);
// The name of a BCP 47 language in itself ("English", "русский" as "Русский"); the tag where it is unknown.
[[nodiscard]] QString languageName(const QString& tag);

[[nodiscard]] inline QString fromUtf8(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace vitascope::desktop
