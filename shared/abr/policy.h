// SPDX-License-Identifier: GPL-3.0-or-later
// The decision interface of adaptive streaming. A policy reads no clock and starts nothing: the caller tells it what it
// sees and does what it says. Thread: one object one thread.
#pragma once

#include "shared/abr/rendition.h"
#include "shared/abr/throughput.h"

#include <cstddef>
#include <optional>
#include <variant>

namespace vitascope::abr {

// A segment that is being fetched.
struct InFlight {
    std::size_t rendition = 0;
    std::int64_t bytesReceived = 0;
    std::int64_t bytesTotal = 0; // of this segment
    Seconds elapsed{};           // since the request
};

struct Observation {
    const Ladder* ladder = nullptr;             // never null; outlives the call
    std::size_t nextSegment = 0;                // to fetch, or in flight; < ladder->segments()
    Seconds buffer{};                           // media ready to play ahead of the playing position
    Seconds bufferLimit{30};                    // of media that may be held
    bool isPlaying = false;                     // false while starting, after a seek, and during a stall
    std::optional<std::size_t> lastRendition;   // of the segment before, if one was fetched
    std::optional<ThroughputEstimate> estimate; // from the samples so far
    std::optional<InFlight> inFlight;           // if a segment is being fetched
    std::optional<std::size_t> highest;         // no rendition above this one (the window, the person's choice)
};

// Why it is this rendition and not a better one; for people who ask.
enum class Reason {
    Unknown,      // the policy does not say
    FirstSegment, // nothing is known of the link yet
    Best,         // there is no better one
    Limited,      // there is, but the caller allows no better one
    LinkTooSlow,  // the next better one is more than the link carries
    BufferTooLow, // the link may carry the next better one, but too little is there to risk it
    LinkBroke,    // a download had to be given up, and nothing better has been seen since
};

// Start fetching this segment (only said when nothing is in flight).
struct Fetch {
    std::size_t rendition = 0;
    std::size_t segment = 0;
    Reason reason = Reason::Unknown;

    friend bool operator==(const Fetch& a, const Fetch& b) {
        return a.rendition == b.rendition && a.segment == b.segment;
    }
};

// Nothing to do now; ask again after this time, or when something happens.
struct Wait {
    Seconds duration{};

    friend bool operator==(const Wait&, const Wait&) = default;
};

// Give up the segment in flight, record what arrived as a sample, and ask again without one in flight.
struct Abandon {
    friend bool operator==(const Abandon&, const Abandon&) = default;
};

using Decision = std::variant<Fetch, Wait, Abandon>;

class Policy {
public:
    virtual ~Policy() = default;

    // Ask when nothing is in flight, and about four times a second while something is.
    [[nodiscard]] virtual Decision decide(const Observation& observation) = 0;
};

} // namespace vitascope::abr
