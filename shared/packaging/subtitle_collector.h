// SPDX-License-Identifier: GPL-3.0-or-later
// One text subtitle track: packets in, a WebVTT file of one segment out. Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"
#include "shared/packaging/track_writer.h"
#include "shared/packaging/webvtt.h"

#include <memory>
#include <vector>

namespace vitascope::packaging {

class SubtitleCollector {
public:
    // The origin is the film's start in the stream's time base. InvalidInput if there is no decoder for it.
    [[nodiscard]] static Result<std::unique_ptr<SubtitleCollector>> open(const AVStream& stream, std::int64_t origin,
                                                                         std::unique_ptr<TrackWriter> writer);

    // A packet that does not decode, or has no time, is passed over.
    void add(AVPacket& packet);
    // Cues end with the film. Gives the writer back, finished.
    [[nodiscard]] Result<std::unique_ptr<TrackWriter>> finish(std::int64_t filmEnd);

private:
    SubtitleCollector(av::CodecContextPtr decoder, AVRational timeBase, std::int64_t origin,
                      std::unique_ptr<TrackWriter> writer)
        : decoder_(std::move(decoder)), timeBase_(timeBase), origin_(origin), writer_(std::move(writer)) {}

    av::CodecContextPtr decoder_;
    AVRational timeBase_;
    std::int64_t origin_;
    std::unique_ptr<TrackWriter> writer_;
    std::vector<Cue> cues_;
};

} // namespace vitascope::packaging
