// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/abr/link_simulator.h"

#include <algorithm>

namespace vitascope::test {
namespace {

constexpr Seconds kStep{0.01};
constexpr Seconds kAskEvery{0.25};
constexpr Seconds kLongest{3600};

class Simulation {
public:
    Simulation(const abr::Ladder& film, abr::Policy& policy, const LinkRate& link, const Player& player)
        : film_(film), policy_(policy), link_(link), player_(player) {}

    Playback run() {
        while (now_ < kLongest && !result_.isComplete) {
            if (now_ >= askAt_ && next_ < film_.segments())
                ask();
            receive();
            show();
            now_ += kStep;
        }
        return std::move(result_);
    }

private:
    void ask() {
        abr::Observation seen;
        seen.ladder = &film_;
        seen.nextSegment = next_;
        seen.buffer = buffer_;
        seen.bufferLimit = player_.bufferLimit;
        seen.isPlaying = isPlaying_;
        if (!result_.segments.empty())
            seen.lastRendition = result_.segments.back().rendition;
        seen.estimate = estimator_.estimate();
        if (flight_) {
            flight_->bytesReceived = static_cast<std::int64_t>(received_);
            flight_->elapsed = now_ - startedAt_;
            seen.inFlight = flight_;
        }
        const auto decision = policy_.decide(seen);
        if (const auto* fetch = std::get_if<abr::Fetch>(&decision)) {
            flight_ = abr::InFlight{fetch->rendition, 0, film_.bytes(fetch->rendition, fetch->segment), Seconds(0)};
            startedAt_ = now_;
            received_ = 0;
            askAt_ = now_ + kAskEvery;
        } else if (const auto* wait = std::get_if<abr::Wait>(&decision)) {
            askAt_ = now_ + wait->duration;
        } else {
            estimator_.add({static_cast<std::int64_t>(received_), now_ - startedAt_});
            flight_.reset();
            ++result_.abandoned;
            askAt_ = now_;
        }
    }

    void receive() {
        if (!flight_ || now_ - startedAt_ < player_.roundTrip)
            return;
        received_ += static_cast<double>(link_(now_).value) * kStep.count() / 8;
        if (received_ < static_cast<double>(flight_->bytesTotal))
            return;
        estimator_.add({flight_->bytesTotal, now_ + kStep - startedAt_});
        buffer_ += film_.segmentDuration[next_];
        result_.highestBuffer = std::max(result_.highestBuffer, buffer_);
        result_.segments.push_back({flight_->rendition, now_});
        ++next_;
        flight_.reset();
        askAt_ = now_;
    }

    void show() {
        const bool isWhole = next_ == film_.segments();
        if (!isPlaying_ && (buffer_ >= player_.startAfter || isWhole)) {
            isPlaying_ = true;
            if (!hasStarted_)
                result_.startDelay = now_;
            hasStarted_ = true;
        }
        if (isPlaying_)
            buffer_ -= kStep;
        else if (hasStarted_)
            result_.stalled += kStep;
        if (isPlaying_ && buffer_ <= Seconds(0)) {
            buffer_ = Seconds(0);
            isPlaying_ = false;
            result_.isComplete = isWhole;
            result_.stalls += isWhole ? 0 : 1;
        }
    }

    const abr::Ladder& film_;
    abr::Policy& policy_;
    const LinkRate& link_;
    const Player& player_;
    abr::ThroughputEstimator estimator_;
    Playback result_;
    Seconds now_{};
    Seconds askAt_{};
    Seconds startedAt_{};
    Seconds buffer_{};
    std::size_t next_ = 0;
    std::optional<abr::InFlight> flight_;
    double received_ = 0;
    bool isPlaying_ = false;
    bool hasStarted_ = false;
};

} // namespace

Playback play(const abr::Ladder& film, abr::Policy& policy, const LinkRate& link, const Player& player) {
    return Simulation(film, policy, link, player).run();
}

} // namespace vitascope::test
