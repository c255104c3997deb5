// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/frame_presenter.h"

namespace vitascope::playback {

namespace {

constexpr std::size_t kMostSpans = 1000; // enough for any evening; the oldest go first

} // namespace

void FramePresenter::forgetFilm() {
    restart();
    shownEnd_ = {};
    shownRendition_.reset();
    shown_ = 0;
    dropped_ = 0;
    timeline_.clear();
    output_.clear();
}

void FramePresenter::restart() {
    next_.reset();
    ended_ = false;
    jumped_ = true;
}

std::optional<MediaTime> FramePresenter::nextTime() const {
    return next_ ? std::optional(next_->time) : std::nullopt;
}

bool FramePresenter::isLate(MediaTime position) const {
    return next_ && next_->time + next_->duration < position;
}

void FramePresenter::showNext() {
    output_.present(*next_);
    ++shown_;
    if (jumped_ || timeline_.empty() || timeline_.back().rendition != next_->rendition) {
        if (timeline_.size() >= kMostSpans)
            timeline_.erase(timeline_.begin());
        timeline_.push_back({next_->rendition, next_->time, 0});
    }
    jumped_ = false;
    ++timeline_.back().frames;
    shownRendition_ = next_->rendition;
    shownEnd_ = next_->time + next_->duration;
    next_.reset();
}

void FramePresenter::dropNext() {
    ++dropped_;
    next_.reset();
}

} // namespace vitascope::playback
