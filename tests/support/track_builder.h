// SPDX-License-Identifier: GPL-3.0-or-later
// Tiny tracks, box by box: fragmented MP4 whose samples are filler, or WebVTT, with a manifest that is true. For tests
// of what reads structure; nothing can decode the samples. Thread: any.
#pragma once

#include "shared/package/manifest.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::test {

using Bytes = std::vector<std::uint8_t>;

// Big-endian fields one after another.
class Fields {
public:
    Fields& u8(unsigned value) { return number(value, 1); }
    Fields& u16(unsigned value) { return number(value, 2); }
    Fields& u32(std::uint64_t value) { return number(value, 4); }
    Fields& u64(std::uint64_t value) { return number(value, 8); }
    Fields& text(std::string_view text);
    Fields& zeros(std::size_t count);
    Fields& add(const Bytes& bytes);
    [[nodiscard]] const Bytes& bytes() const { return bytes_; }

private:
    Fields& number(std::uint64_t value, int count);

    Bytes bytes_;
};

[[nodiscard]] Bytes box(std::string_view type, std::initializer_list<Bytes> parts);

// What a track is made of. The defaults are a valid video track of 12 s: three segments of 4 s, each of two fragments
// of 2 samples of 1 s. Each knob can make it a lie that the manifest below does not know of.
struct TrackRecipe {
    package::TrackKind kind = package::TrackKind::Video;
    std::string name = "v360";
    int segments = 3;
    int fragments = 2; // in a segment
    int samples = 2;   // in a fragment
    std::uint32_t sampleBytes = 100;
    std::uint32_t timescale = 90000;
    std::uint32_t sampleTicks = 90000;
    std::int32_t compositionOffset = 0; // of the first sample of each fragment
    std::int64_t mediaTime = 0;         // of an edit list, if not 0
    int tracks = 1;                     // in moov
    bool startsWithSync = true;
    std::int64_t decodeTimeError = 0; // added to tfdt
    std::int32_t dataOffsetError = 0; // added to the offset of trun
    std::uint32_t mdatPadding = 0;    // bytes after the samples
};

struct BuiltTrack {
    package::TrackManifest manifest;
    Bytes bytes;
};

[[nodiscard]] BuiltTrack buildTrack(const TrackRecipe& recipe = {});
// Two cues in one segment of 12 s.
[[nodiscard]] BuiltTrack buildSubtitles(const std::string& name = "s1-en", const std::string& language = "en");

// A baseline JPEG of this size whose entropy-coded data is filler.
[[nodiscard]] Bytes buildJpeg(unsigned width, unsigned height);
// 249.5 s of thumbnails, 2 s and 160 x 90 pixels each: a full sheet of ten by ten, and one of three rows.
[[nodiscard]] BuiltTrack buildThumbnails(const std::string& name = "thumbnails");

// Makes size, digests and measured bandwidth of a manifest true to these bytes and to its segments.
void seal(package::TrackManifest& manifest, const Bytes& bytes);

} // namespace vitascope::test
