// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/audio_feeder.h"

#include "shared/base/log.h"

#include <algorithm>
#include <utility>

namespace vitascope::playback {

namespace {

constexpr MediaTime kTolerance{12'000}; // rounded timestamps; half of an AAC frame and a little
constexpr MediaTime kLongestSilence = std::chrono::seconds(20);
constexpr std::size_t kMostStretches = 16; // more than fit into the queue of a device

MediaTime lengthOf(std::int64_t samples) {
    return MediaTime(samples * 1'000'000 / av::kSoundRate);
}

std::int64_t samplesOf(MediaTime length) {
    return length.count() * av::kSoundRate / 1'000'000;
}

MediaTime scaled(MediaTime time, double factor) {
    return MediaTime(static_cast<std::int64_t>(static_cast<double>(time.count()) * factor));
}

} // namespace

void AudioFeeder::restart(MediaTime from) {
    output_->flush();
    tempo_.reset();
    pending_.clear();
    offset_ = 0;
    from_ = from;
    stretches_.clear();
    taken_ = 0;
    written_ = 0;
    finished_ = false;
}

void AudioFeeder::skipTo(MediaTime position) {
    if (!hasSound())
        from_ = std::max(from_, position);
}

void AudioFeeder::take(av::Sound sound) {
    align(sound);
    if (sound.samples.empty())
        return;
    if (!hasSound() || stretches_.back().speed != speed_)
        beginStretch(hasSound() ? end() : sound.time);
    taken_ += static_cast<std::int64_t>(sound.count());
    if (tempo_)
        append(tempo_->push(sound.samples));
    else if (pending_.empty())
        pending_ = std::move(sound.samples);
    else
        append(std::move(sound.samples));
}

void AudioFeeder::beginStretch(MediaTime start) {
    if (tempo_)
        append(tempo_->finish());
    tempo_.reset();
    double speed = speed_;
    if (speed != 1) {
        auto tempo = av::TempoFilter::open(speed);
        if (tempo)
            tempo_ = std::move(*tempo);
        else
            log::warning("the sound keeps its speed", {{"error", tempo.error().message}});
        speed_ = speed = tempo ? speed : 1;
    }
    stretches_.push_back({written_ + pendingSamples(), start, speed});
    if (stretches_.size() > kMostStretches)
        stretches_.pop_front();
    taken_ = 0;
}

void AudioFeeder::append(const Result<std::vector<float>>& samples) {
    if (samples)
        pending_.insert(pending_.end(), samples->begin(), samples->end());
    else
        log::warning("sound left out", {{"error", samples.error().message}});
}

void AudioFeeder::finish() {
    if (tempo_ && !finished_)
        append(tempo_->finish());
    tempo_.reset();
    finished_ = true;
}

void AudioFeeder::pump() {
    if (pending_.empty())
        return;
    const auto rest = std::span<const float>(pending_).subspan(offset_ * av::kSoundChannels);
    const auto taken = output_->write(rest);
    offset_ += taken;
    written_ += static_cast<std::int64_t>(taken);
    delivered_ += static_cast<std::int64_t>(taken);
    if (pendingSamples() > 0)
        return;
    pending_.clear();
    offset_ = 0;
}

std::optional<MediaTime> AudioFeeder::heard() const {
    if (!hasSound() || isDone())
        return std::nullopt;
    const auto at = heardStretch();
    const auto& stretch = stretches_[at];
    const auto sample = std::min(output_->playedSamples(), written_);
    const auto position = stretch.start + scaled(lengthOf(sample - stretch.first), stretch.speed);
    return at + 1 < stretches_.size() ? std::min(position, stretches_[at + 1].start) : std::min(position, end());
}

double AudioFeeder::heardSpeed() const {
    return hasSound() && !isDone() ? stretches_[heardStretch()].speed : speed_;
}

std::size_t AudioFeeder::heardStretch() const {
    const auto sample = std::min(output_->playedSamples(), written_);
    std::size_t at = stretches_.size() - 1;
    while (at > 0 && stretches_[at].first > sample)
        --at;
    return at;
}

MediaTime AudioFeeder::queued() const {
    return lengthOf(std::max<std::int64_t>(0, written_ - output_->playedSamples()));
}

bool AudioFeeder::isDone() const {
    return finished_ && pending_.empty() && output_->playedSamples() >= written_;
}

Seconds AudioFeeder::delivered() const {
    return lengthOf(delivered_);
}

Seconds AudioFeeder::silence() const {
    return lengthOf(silence_);
}

void AudioFeeder::align(av::Sound& sound) {
    const auto expected = hasSound() ? end() : from_;
    const auto gap = sound.time - expected;
    if (gap < (hasSound() ? -kTolerance : MediaTime(-1))) {
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
    return stretches_.back().start + lengthOf(taken_);
}

std::int64_t AudioFeeder::pendingSamples() const {
    return static_cast<std::int64_t>(pending_.size() / av::kSoundChannels - offset_);
}

} // namespace vitascope::playback
