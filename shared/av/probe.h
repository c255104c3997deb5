// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a film file, as values. Pure reading: nothing is decoded beyond what the demuxer has already looked
// at. Thread: that of the Input.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/av/input.h"
#include "shared/base/result.h"
#include "shared/base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::av {

struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

enum class Dynamics { Standard, Pq, Hlg };

struct VideoStream {
    int index = -1;
    std::string codec;
    Size stored; // as coded
    AVRational pixelAspect{1, 1};
    int rotation = 0;           // degrees clockwise that make the stored picture upright: 0, 90, 180, 270
    bool mirrored = false;      // left and right are exchanged, after the rotation
    Size shown;                 // upright, with square pixels
    AVRational frameRate{0, 1}; // average; 0 if unknown
    bool interlaced = false;
    int bitDepth = 8;
    Dynamics dynamics = Dynamics::Standard;
};

struct Disposition {
    bool isDefault = false;
    bool forced = false;
    bool commentary = false;
    bool dub = false;
    bool visualImpaired = false;
    bool hearingImpaired = false;
};

struct AudioStream {
    int index = -1;
    std::string codec;
    int channels = 0;
    int sampleRate = 0;
    std::string layout;   // of the channels: "stereo", "5.1"; empty if it is not known
    std::string language; // as the container writes it
    std::string title;
    Disposition disposition;
};

struct SubtitleStream {
    int index = -1;
    std::string codec;
    bool isText = false; // false: pictures (PGS, VobSub, DVB), which cannot become WebVTT
    std::string language;
    std::string title;
    Disposition disposition;
};

struct MediaInfo {
    std::string container;
    std::optional<Seconds> duration;  // of picture and sound, as the container tells; absent where it only guesses
    std::optional<VideoStream> video; // the main picture; cover pictures never count
    std::vector<AudioStream> audio;
    std::vector<SubtitleStream> subtitles;
};

[[nodiscard]] MediaInfo probe(const Input& input);

// Whether a stream is under a key that we do not have (Common Encryption, FairPlay, Matroska's own).
[[nodiscard]] bool isEncrypted(const Input& input);
// The times between pictures differ, as far as the demuxer has looked.
[[nodiscard]] bool hasUnevenFrameRate(const Input& input, const VideoStream& video);

// The index of an MP4 or MOV reaches behind the end of the file: Corrupt, with both sizes in the message.
[[nodiscard]] Result<void> checkNotTruncated(const Input& input);

} // namespace vitascope::av
