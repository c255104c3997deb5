// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentBuffer: the compressed media of one stream that is held in memory: a run of neighbouring segments.
// Thread: one at a time.
#pragma once

#include "shared/av/stream_decoder.h"
#include "shared/playback/presentation.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace vitascope::playback {

struct BufferedSegment {
    std::size_t index = 0;
    int source = 0; // rendition or track
    TimeRange time;
    av::MediaBytes init;                   // null until it has come
    std::vector<av::MediaBytes> fragments; // whole ones, in order
    std::int64_t bytes = 0;                // of the fragments
    double share = 0;                      // of the segment that has come, 0 to 1
    bool isComplete = false;

    // How far it can be decoded.
    [[nodiscard]] MediaTime availableEnd() const;
};

class SegmentBuffer {
public:
    [[nodiscard]] bool isEmpty() const { return segments_.empty(); }
    // The index after the last segment; only when not empty.
    [[nodiscard]] std::size_t endIndex() const { return segments_.back().index + 1; }
    [[nodiscard]] BufferedSegment* find(std::size_t index);
    [[nodiscard]] const BufferedSegment* find(std::size_t index) const;
    [[nodiscard]] std::int64_t bytes() const;
    // How far playback can get from the position without the network; the position itself if nothing is there.
    [[nodiscard]] MediaTime availableFrom(MediaTime position) const;
    [[nodiscard]] TimeRange range() const; // empty when nothing is held

    // At endIndex(), or anywhere when empty.
    void append(BufferedSegment segment);
    void dropFrom(std::size_t index); // it and all later ones
    void dropOldest() { segments_.pop_front(); }
    void dropBefore(MediaTime position); // segments that end at or before it
    void clear() { segments_.clear(); }
    [[nodiscard]] const BufferedSegment& front() const { return segments_.front(); }

private:
    std::deque<BufferedSegment> segments_;
};

} // namespace vitascope::playback
