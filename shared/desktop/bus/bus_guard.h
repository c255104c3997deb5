// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a session bus that hangs from holding up the program: Qt connects to the bus while QApplication is made and
// waits for its answer without end. Thread: any; useABusThatAnswers() before other threads and QApplication.
#pragma once

#include <chrono>
#include <string_view>

namespace vitascope::desktop {

// False only if whoever connects would hang. The addresses of a list are tried in their order (D-Bus specification,
// "Server Addresses"), as those who connect do: one that refuses is passed over, and the next must take the connection
// and the first word of the sign-in in time. What is no Unix socket is not asked and counts as answering; so does a
// list of which all refuse, for there nobody waits.
[[nodiscard]] bool busAnswers(std::string_view addresses, std::chrono::milliseconds patience);

// Where the session bus is and does not answer, the program goes on as if there were none: no media keys, no portal, no
// keychain of the desktop, but a window. The environment of the process says so from then on.
void useABusThatAnswers(std::chrono::milliseconds patience = std::chrono::milliseconds(500));

} // namespace vitascope::desktop
