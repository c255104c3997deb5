// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/transfer_rate.h"

namespace vitascope::client {

void TransferRate::add(SteadyTime now, std::uint64_t count) {
    samples_.emplace_back(now, count);
    // The oldest sample that is still kept lies just outside the window, so that the window is always covered.
    while (samples_.size() > 2 && now - samples_[1].first >= window_)
        samples_.pop_front();
}

void TransferRate::restart(SteadyTime now, std::uint64_t count) {
    samples_.clear();
    samples_.emplace_back(now, count);
}

double TransferRate::perSecond() const {
    if (samples_.size() < 2)
        return 0;
    const std::chrono::duration<double> time = samples_.back().first - samples_.front().first;
    if (time.count() <= 0)
        return 0;
    return static_cast<double>(samples_.back().second - samples_.front().second) / time.count();
}

} // namespace vitascope::client
