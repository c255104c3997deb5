// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/segment_buffer.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace vitascope::playback {

MediaTime BufferedSegment::availableEnd() const {
    if (isComplete)
        return time.end;
    if (!init || fragments.empty())
        return time.start;
    const Seconds available = Seconds(time.end - time.start) * share;
    return time.start + std::chrono::duration_cast<MediaTime>(available);
}

BufferedSegment* SegmentBuffer::find(std::size_t index) {
    return const_cast<BufferedSegment*>(std::as_const(*this).find(index));
}

const BufferedSegment* SegmentBuffer::find(std::size_t index) const {
    if (segments_.empty() || index < segments_.front().index || index > segments_.back().index)
        return nullptr;
    return &segments_[index - segments_.front().index];
}

std::int64_t SegmentBuffer::bytes() const {
    std::int64_t sum = 0;
    for (const auto& segment : segments_)
        sum += segment.bytes;
    return sum;
}

MediaTime SegmentBuffer::availableFrom(MediaTime position) const {
    if (segments_.empty() || position < segments_.front().time.start)
        return position;
    return std::max(position, segments_.back().availableEnd());
}

TimeRange SegmentBuffer::range() const {
    if (segments_.empty())
        return {};
    return {segments_.front().time.start, segments_.back().availableEnd()};
}

void SegmentBuffer::append(BufferedSegment segment) {
    assert(segments_.empty() || segment.index == endIndex());
    segments_.push_back(std::move(segment));
}

void SegmentBuffer::dropFrom(std::size_t index) {
    while (!segments_.empty() && segments_.back().index >= index)
        segments_.pop_back();
}

void SegmentBuffer::dropBefore(MediaTime position) {
    while (!segments_.empty() && segments_.front().isComplete && segments_.front().time.end <= position)
        segments_.pop_front();
}

} // namespace vitascope::playback
