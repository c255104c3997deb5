// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/audio_queue.h"

#include <algorithm>

namespace vitascope::desktop {
namespace {

constexpr std::size_t kRememberedStretches = 256;

} // namespace

AudioQueue::AudioQueue(int channels, std::size_t limit)
    : channels_(static_cast<std::size_t>(channels)), limit_(limit) {}

std::size_t AudioQueue::write(std::span<const float> interleaved) {
    const std::scoped_lock lock(mutex_);
    const auto room = limit_ - queued_.size() / channels_;
    const auto taken = std::min(room, interleaved.size() / channels_);
    queued_.insert(queued_.end(), interleaved.begin(),
                   interleaved.begin() + static_cast<std::ptrdiff_t>(taken * channels_));
    return taken;
}

void AudioQueue::read(std::span<float> interleaved) {
    const std::scoped_lock lock(mutex_);
    const auto taken = paused_ ? 0 : std::min(queued_.size(), interleaved.size()) / channels_ * channels_;
    const auto end = queued_.begin() + static_cast<std::ptrdiff_t>(taken);
    std::copy(queued_.begin(), end, interleaved.begin());
    queued_.erase(queued_.begin(), end);
    std::fill(interleaved.begin() + static_cast<std::ptrdiff_t>(taken), interleaved.end(), 0.0F);
    read_ += static_cast<std::int64_t>(taken / channels_);
    remember(taken / channels_, false);
    remember((interleaved.size() - taken) / channels_, true);
}

void AudioQueue::remember(std::size_t samples, bool isSilence) {
    if (samples == 0)
        return;
    if (!recent_.empty() && recent_.back().isSilence == isSilence)
        recent_.back().samples += samples;
    else
        recent_.push_back({samples, isSilence});
    if (recent_.size() > kRememberedStretches)
        recent_.pop_front();
}

std::int64_t AudioQueue::heard(std::size_t heldByDevice) const {
    const std::scoped_lock lock(mutex_);
    std::int64_t waiting = 0; // written samples that the device still holds
    for (auto it = recent_.rbegin(); it != recent_.rend() && heldByDevice > 0; ++it) {
        const auto held = std::min(heldByDevice, it->samples);
        heldByDevice -= held;
        if (!it->isSilence)
            waiting += static_cast<std::int64_t>(held);
    }
    return read_ - waiting;
}

void AudioQueue::setPaused(bool paused) {
    const std::scoped_lock lock(mutex_);
    paused_ = paused;
}

void AudioQueue::flush() {
    const std::scoped_lock lock(mutex_);
    queued_.clear();
    recent_.clear();
    read_ = 0;
}

} // namespace vitascope::desktop
