// SPDX-License-Identifier: GPL-3.0-or-later
// The catch-all of a thread that works until it is stopped: a bug or a lack of memory costs one piece of its work, not
// the program. Thread: any.
#pragma once

#include <functional>

namespace vitascope {

// Logs what the work throws, with the name of who works; whether it threw nothing.
[[nodiscard]] bool catchAll(const char* worker, const std::function<void()>& work);

} // namespace vitascope
