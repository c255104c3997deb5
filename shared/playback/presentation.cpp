// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/presentation.h"

namespace vitascope::playback {

const char* toString(State state) {
    switch (state) {
    case State::Idle:
        return "idle";
    case State::Opening:
        return "opening";
    case State::Playing:
        return "playing";
    case State::Paused:
        return "paused";
    case State::Buffering:
        return "buffering";
    case State::Ended:
        return "ended";
    case State::Failed:
        return "failed";
    }
    return "unknown";
}

} // namespace vitascope::playback
