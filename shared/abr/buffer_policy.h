// SPDX-License-Identifier: GPL-3.0-or-later
// A policy that looks ahead: it takes the rendition whose next segments, fetched at the cautious rate, keep the buffer
// above a reserve, and values quality, stalls and switches. A download that would run the buffer dry is given up for a
// lower rendition. Thread: one object one thread.
#pragma once

#include "shared/abr/policy.h"

namespace vitascope::abr {

class BufferPolicy final : public Policy {
public:
    [[nodiscard]] Decision decide(const Observation& observation) override;
};

} // namespace vitascope::abr
