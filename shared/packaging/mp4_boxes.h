// SPDX-License-Identifier: GPL-3.0-or-later
// Writes our own fragmented MP4 (ISO/IEC 14496-12, CMAF ISO/IEC 23000-19): an init segment, and media segments made of
// fragments (moof + mdat). One track a file, no edit lists, no sidx. Pure: values in, bytes out. Thread: any.
#pragma once

#include "shared/av/probe.h"
#include "shared/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vitascope::packaging {

using Bytes = std::vector<std::uint8_t>;

struct Sample {
    Bytes data; // H.264: NAL units with 4-byte lengths; AAC: one raw frame
    std::int64_t decodeTime = 0;
    std::int64_t duration = 0;
    std::int64_t presentationTime = 0;
    bool isSync = true; // an IDR picture
};

struct ColourDescription {
    int primaries = 2; // ISO/IEC 23091-2 code points; 2 is "unspecified"
    int transfer = 2;
    int matrix = 2;
};

struct VideoDescription {
    av::Size size;
    ColourDescription colour;
    Bytes avcConfiguration; // AVCDecoderConfigurationRecord
};

struct AudioDescription {
    int channels = 2;
    int sampleRate = 48'000;
    int bitRate = 0;
    Bytes audioSpecificConfig;
};

[[nodiscard]] Bytes writeInitSegment(std::uint32_t timescale, const VideoDescription& video);
[[nodiscard]] Bytes writeInitSegment(std::uint32_t timescale, const AudioDescription& audio);

// One fragment: samples in decode order, none empty. The sequence number counts the fragments of a track from 1.
void appendFragment(Bytes& out, std::uint32_t sequence, std::span<const Sample> samples);

} // namespace vitascope::packaging
