// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a program that may run already. Thread: the GUI thread, before the first window.
#pragma once

#include "shared/desktop/program/open_request.h"
#include "shared/desktop/program/single_instance.h"

#include <optional>

namespace vitascope::desktop {

// Nothing: this one is the first and goes on. Else the status with which it ends: 0 when the running one has taken what
// is to be opened, 3 when that hangs, which is told in a box and on standard error.
[[nodiscard]] std::optional<int> beginOrHandOver(SingleInstance& instance, const OpenRequest& request);

} // namespace vitascope::desktop
