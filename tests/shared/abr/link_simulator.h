// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a film by a policy over a link whose rate is a function of time, on a clock of its own: segments arrive bit by
// bit, the policy is asked while they do and can give them up. Thread: one.
#pragma once

#include "shared/abr/policy.h"

#include <functional>
#include <vector>

namespace vitascope::test {

// The rate at a time since the start.
using LinkRate = std::function<BitsPerSecond(Seconds)>;

struct Player {
    Seconds bufferLimit{30};
    Seconds roundTrip{0.05};
    Seconds startAfter{4}; // of media
};

struct PlayedSegment {
    std::size_t rendition = 0;
    Seconds arrived{};
};

struct Playback {
    std::vector<PlayedSegment> segments;
    Seconds startDelay{};
    Seconds stalled{}; // after the start
    int stalls = 0;
    int abandoned = 0;
    bool isComplete = false; // played to its end within an hour
    Seconds highestBuffer{};
};

[[nodiscard]] Playback play(const abr::Ladder& film, abr::Policy& policy, const LinkRate& link,
                            const Player& player = {});

} // namespace vitascope::test
