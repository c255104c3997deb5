// SPDX-License-Identifier: GPL-3.0-or-later
// How far what a model shows is known. What was known stays while it is asked for again. Thread: any.
#pragma once

namespace vitascope::studio {

enum class LoadState {
    Idle,    // nobody has asked yet
    Loading, // for the first time
    Ready,
    Failed, // and nothing is known
};

} // namespace vitascope::studio
