// SPDX-License-Identifier: GPL-3.0-or-later
// One audio track: decoded frames of any kind in, AAC-LC stereo at 48 kHz and 128 kbit/s out, in segments that start
// within one AAC frame of the video's. The encoder's priming packet is dropped: sample 0 of the film is the first
// sample of the track. Thread: one at a time; the segment starts are shared.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"
#include "shared/packaging/audio_timeline.h"
#include "shared/packaging/film_end.h"
#include "shared/packaging/mp4_boxes.h"
#include "shared/packaging/track_writer.h"

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace vitascope::packaging {

inline constexpr int kAudioRate = 48'000;
inline constexpr int kAudioBitRate = 128'000;

class AudioEncoder {
public:
    // The timeline tells the frames' places; the writer gets its codec, format and init segment here.
    [[nodiscard]] static Result<std::unique_ptr<AudioEncoder>>
    open(const AudioTimeline& timeline, const SegmentStarts& starts, std::unique_ptr<TrackWriter> writer);

    // A decoded frame whose pts is in the timeline's source time base.
    [[nodiscard]] Result<void> encode(const AVFrame& frame);
    // Where the sound ends so far, in ticks of 1/90000 s.
    [[nodiscard]] std::int64_t end() const;
    // Silence up to the film's end. Gives the writer back, finished. All segment starts are known by now.
    [[nodiscard]] Result<std::unique_ptr<TrackWriter>> finish(std::int64_t filmEnd);

private:
    AudioEncoder(const AudioTimeline& timeline, const SegmentStarts& starts, av::CodecContextPtr encoder,
                 std::unique_ptr<TrackWriter> writer)
        : timeline_(timeline), starts_(starts), encoder_(std::move(encoder)), writer_(std::move(writer)) {}

    [[nodiscard]] Result<void> describe();
    [[nodiscard]] Result<void> prepareResampler(const AVFrame& frame);
    [[nodiscard]] Result<void> resampleSilence(const AVFrame& like, std::int64_t samples);
    [[nodiscard]] Result<void> resample(const std::uint8_t* const* planes, int samples);
    [[nodiscard]] Result<void> encodeWhole();
    [[nodiscard]] Result<void> encodeBlock();
    [[nodiscard]] Result<void> drainEncoder();
    [[nodiscard]] Result<void> writeReadySegments();
    [[nodiscard]] Result<void> writeSegment(std::size_t packets);

    AudioTimeline timeline_;
    const SegmentStarts& starts_;
    av::CodecContextPtr encoder_;
    std::unique_ptr<TrackWriter> writer_;
    av::ResamplerPtr resampler_;
    int inputFormat_ = -1;
    int inputRate_ = 0;
    int inputChannels_ = 0;
    std::array<std::vector<float>, 2> samples_; // not yet encoded
    std::int64_t sampleCount_ = 0;              // of the output so far, encoded or not
    std::int64_t sent_ = 0;                     // samples given to the encoder
    std::deque<Bytes> packets_;                 // encoded, not yet in a segment
    std::int64_t written_ = 0;                  // packets in segments
    std::size_t segments_ = 0;
    std::uint32_t fragments_ = 0;
};

} // namespace vitascope::packaging
