// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/media_clock.h"

namespace vitascope::playback {

namespace {

constexpr MediaTime kJump{80'000}; // a difference that a viewer notices
constexpr int kSmooth = 16;        // a smaller one shrinks by a 16th each time

MediaTime scaled(SteadyTime::duration time, double factor) {
    return std::chrono::round<MediaTime>(std::chrono::duration<double, std::micro>(time) * factor);
}

} // namespace

MediaTime MediaClock::position(SteadyTime now) const {
    return running_ ? anchor_ + scaled(now - since_, speed_) : anchor_;
}

void MediaClock::set(MediaTime position, SteadyTime now) {
    anchor_ = position;
    since_ = now;
}

void MediaClock::setSpeed(double speed, SteadyTime now) {
    set(position(now), now);
    speed_ = speed;
}

void MediaClock::run(SteadyTime now) {
    if (!running_)
        since_ = now;
    running_ = true;
}

void MediaClock::stop(SteadyTime now) {
    set(position(now), now);
    running_ = false;
}

MediaTime MediaClock::follow(MediaTime heard, SteadyTime now) {
    const auto difference = heard - position(now);
    const bool isLarge = difference > kJump || difference < -kJump;
    set(position(now) + (isLarge ? difference : difference / kSmooth), now);
    return difference;
}

SteadyTime MediaClock::timeOf(MediaTime position) const {
    return since_ + scaled(position - anchor_, 1 / speed_);
}

} // namespace vitascope::playback
