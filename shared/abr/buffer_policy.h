// SPDX-License-Identifier: GPL-3.0-or-later
// A policy that looks ahead: of all ways to go on it takes the one whose expected quality less stalls less switches is
// best, over a forecast of the link (lookahead.h). A download that would run the buffer dry is given up for a lower
// rendition. The first segment, of which nothing is known, is of the lowest rendition. Thread: one object one thread.
#pragma once

#include "shared/abr/policy.h"

namespace vitascope::abr {

class BufferPolicy final : public Policy {
public:
    [[nodiscard]] Decision decide(const Observation& observation) override;

private:
    [[nodiscard]] Decision watch(const Observation& seen, const InFlight& flight);
    [[nodiscard]] Decision choose(const Observation& seen);
    [[nodiscard]] Decision fetch(const Observation& seen, std::size_t rendition, Reason reason);
    [[nodiscard]] BitsPerSecond capped(BitsPerSecond rate);
    void follow(const InFlight& flight);
    void endDownload();

    std::optional<InFlight> lastSeen_;        // of the same download
    std::optional<BitsPerSecond> recentRate_; // of the download in flight, over about the last half second
    std::optional<BitsPerSecond> cap_;        // what the link still carried when a download was given up
    bool isFetching_ = false;                 // since the last Fetch
    bool isAbandoned_ = false;                // the download in flight was given up
};

} // namespace vitascope::abr
