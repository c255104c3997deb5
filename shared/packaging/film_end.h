// SPDX-License-Identifier: GPL-3.0-or-later
// What the encoders of one film share while they run: the ticks at which the video's segments start, which audio
// follows, and where the film ends, which is known when the last of its tracks has come to its end. Thread: any.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace vitascope::packaging {

// Starts of video segments in ticks of 1/90000 s, rising.
class SegmentStarts {
public:
    void add(std::int64_t ticks) {
        const std::scoped_lock lock(mutex_);
        starts_.push_back(ticks);
    }
    // The start with this number, or nothing while it is not known.
    [[nodiscard]] std::optional<std::int64_t> at(std::size_t number) const {
        const std::scoped_lock lock(mutex_);
        return number < starts_.size() ? std::optional(starts_[number]) : std::nullopt;
    }

private:
    mutable std::mutex mutex_;
    std::vector<std::int64_t> starts_;
};

// The picture's thread collects the ends of the audio tracks, brings its own up to the latest, and settles it.
// Where sound outlasts the picture by no more than a few of its frames, the picture's end is the film's.
class FilmEnd {
public:
    explicit FilmEnd(std::size_t audioTracks) : missing_(audioTracks) {}

    // An audio track: tells where its source ends, in ticks, and waits. The film's end, or nothing if cancelled.
    [[nodiscard]] std::optional<std::int64_t> report(std::int64_t end) {
        std::unique_lock lock(mutex_);
        end_ = std::max(end_, end);
        --missing_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return settled_ || cancelled_; });
        return settled_ ? std::optional(end_) : std::nullopt;
    }

    // The picture: waits for the audio tracks. The latest end of all, or nothing if cancelled.
    [[nodiscard]] std::optional<std::int64_t> collect(std::int64_t end) {
        std::unique_lock lock(mutex_);
        end_ = std::max(end_, end);
        changed_.wait(lock, [this] { return missing_ == 0 || cancelled_; });
        return missing_ == 0 ? std::optional(end_) : std::nullopt;
    }

    // The picture: says where the film ends and lets the audio tracks go on. All segment starts are known by now.
    void settle(std::int64_t end) {
        const std::scoped_lock lock(mutex_);
        end_ = end;
        settled_ = true;
        changed_.notify_all();
    }

    void cancel() {
        const std::scoped_lock lock(mutex_);
        cancelled_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t missing_;
    std::int64_t end_ = 0;
    bool settled_ = false;
    bool cancelled_ = false;
};

} // namespace vitascope::packaging
