// SPDX-License-Identifier: GPL-3.0-or-later
// StreamFeed: one stream's way from the network to its decoder: the buffer, the loader that fills it and the cursor up
// to which it has been given to the decoder. Thread: the playback thread.
#pragma once

#include "shared/playback/decode_worker.h"
#include "shared/playback/segment_loader.h"

namespace vitascope::playback {

class StreamFeed {
public:
    StreamFeed(Downloads& downloads, const Clock& clock, SegmentLoader::Done onDone);

    [[nodiscard]] SegmentBuffer& buffer() { return buffer_; }
    [[nodiscard]] const SegmentBuffer& buffer() const { return buffer_; }
    [[nodiscard]] SegmentLoader& loader() { return loader_; }
    [[nodiscard]] const SegmentLoader& loader() const { return loader_; }

    // The film starts or jumps here. What is held stays if it covers the segment.
    void moveTo(std::size_t segment, MediaTime position);
    // Forgets everything, as for another audio track.
    void reset();
    // Which segment to load next, as far as the buffer goes; segmentCount when all are there.
    [[nodiscard]] std::size_t nextToLoad() const;
    // Segments that are not yet being given to the decoder and start after the position are dropped, so that another
    // rendition takes over there.
    void forgetAfter(MediaTime position);

    // The next thing for the decoder, if it is there. Gives Kind::End once after the last segment.
    [[nodiscard]] std::optional<DecodeWork> nextWork(std::size_t segmentCount);
    // Drops what lies far behind the position, and more of it if the limit of bytes is passed.
    void trim(MediaTime position, std::int64_t limit);

private:
    SegmentBuffer buffer_;
    SegmentLoader loader_;
    std::size_t segment_ = 0;  // the cursor
    std::size_t fragment_ = 0; // within the segment
    bool endGiven_ = false;
    MediaTime dropBefore_{};
};

} // namespace vitascope::playback
