// SPDX-License-Identifier: GPL-3.0-or-later
// How long hands wait, and how far a wheel turns. Only for hands*.cpp. Thread: any.
#pragma once

namespace vitascope::test {

constexpr int kSettling = 1'000; // milliseconds for what slides into sight
constexpr int kOpening = 5'000;  // milliseconds for a menu, a list or a dialog
constexpr int kNotch = 120;      // of a wheel, as Qt counts

} // namespace vitascope::test
