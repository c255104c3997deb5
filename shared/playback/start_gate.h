// SPDX-License-Identifier: GPL-3.0-or-later
// When the film may run, given what is there and what the link carries. Pure. Thread: any.
#pragma once

#include "shared/base/units.h"

#include <cstdint>

namespace vitascope::playback {

struct StartInputs {
    Seconds ahead{};               // decodable without the network, the shorter of video and sound
    bool isAllHeld = false;        // up to the end of the film
    std::int64_t bytesMissing = 0; // of the segments under way
    BitsPerSecond rate;            // at which they arrive; 0 when not known
    BitsPerSecond bandwidth;       // of the rendition, with sound
    bool isAfterStall = false;
};

// True once a start now is not expected to stall: enough is there, or the link brings the rest well ahead of the
// picture.
[[nodiscard]] bool canStart(const StartInputs& inputs);

} // namespace vitascope::playback
