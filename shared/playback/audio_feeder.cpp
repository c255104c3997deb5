// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/audio_feeder.h"

#include <algorithm>

namespace vitascope::playback {

namespace {

constexpr MediaTime kTolerance{12'000}; // rounded timestamps; half of an AAC frame and a little
constexpr MediaTime kLongestSilence = std::chrono::seconds(20);

MediaTime lengthOf(std::int64_t samples) {
    return MediaTime(samples * 1'000'000 / av::kSoundRate);
}

std::int64_t samplesOf(MediaTime length) {
    return length.count() * av::kSoundRate / 1'000'000;
}

} // namespace

void AudioFeeder::restart(MediaTime from) {
    output_->flush();
    pending_.reset();
    offset_ = 0;
    from_ = from;
    base_.reset();
    written_ = 0;
    finished_ = false;
}

void AudioFeeder::skipTo(MediaTime position) {
    if (!base_)
        from_ = std::max(from_, position);
}

void AudioFeeder::take(av::Sound sound) {
    align(sound);
    if (sound.samples.empty())
        return;
    if (!base_)
        base_ = sound.time;
    pending_ = std::move(sound);
    offset_ = 0;
}

void AudioFeeder::pump() {
    if (!pending_)
        return;
    const auto rest = std::span<const float>(pending_->samples).subspan(offset_ * av::kSoundChannels);
    const auto taken = output_->write(rest);
    offset_ += taken;
    written_ += static_cast<std::int64_t>(taken);
    delivered_ += static_cast<std::int64_t>(taken);
    if (offset_ >= pending_->count())
        pending_.reset();
}

std::optional<MediaTime> AudioFeeder::heard() {
    if (!base_ || isDone())
        return std::nullopt;
    return *base_ + lengthOf(std::min(output_->playedSamples(), written_));
}

MediaTime AudioFeeder::queued() {
    return lengthOf(std::max<std::int64_t>(0, written_ - output_->playedSamples()));
}

bool AudioFeeder::isDone() {
    return finished_ && !pending_ && output_->playedSamples() >= written_;
}

Seconds AudioFeeder::delivered() const {
    return lengthOf(delivered_);
}

Seconds AudioFeeder::silence() const {
    return lengthOf(silence_);
}

void AudioFeeder::align(av::Sound& sound) {
    const auto expected = base_ ? end() : from_;
    const auto gap = sound.time - expected;
    if (gap < (base_ ? -kTolerance : MediaTime(-1))) {
        const auto cut = std::min<std::size_t>(static_cast<std::size_t>(samplesOf(-gap)), sound.count());
        sound.samples.erase(sound.samples.begin(),
                            sound.samples.begin() + static_cast<std::ptrdiff_t>(cut * av::kSoundChannels));
        sound.time += lengthOf(static_cast<std::int64_t>(cut));
    } else if (gap > kTolerance) {
        const auto missing = samplesOf(std::min(gap, kLongestSilence));
        silence_ += missing;
        sound.samples.insert(sound.samples.begin(), static_cast<std::size_t>(missing) * av::kSoundChannels, 0.0F);
        sound.time -= lengthOf(missing);
    }
}

MediaTime AudioFeeder::end() const {
    return *base_ + lengthOf(written_);
}

} // namespace vitascope::playback
