// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/mp4_boxes.h"

#include "shared/packaging/box_builder.h"

#include <algorithm>

namespace vitascope::packaging {
namespace {

constexpr std::uint32_t kTrackId = 1;
constexpr std::uint32_t kUndetermined = ('u' - 0x60) << 10 | ('n' - 0x60) << 5 | ('d' - 0x60); // language "und"
constexpr std::uint32_t kSyncSample = 0x02000000;                                              // depends on no other
constexpr std::uint32_t kNonSyncSample = 0x01010000; // depends on others, is no sync sample

// tfhd and trun flags (§8.8.7, §8.8.8)
constexpr std::uint32_t kDefaultDuration = 0x8;
constexpr std::uint32_t kDefaultFlags = 0x20;
constexpr std::uint32_t kBaseIsMoof = 0x20000;
constexpr std::uint32_t kDataOffset = 0x1;
constexpr std::uint32_t kFirstSampleFlags = 0x4;
constexpr std::uint32_t kSampleDuration = 0x100;
constexpr std::uint32_t kSampleSize = 0x200;
constexpr std::uint32_t kCompositionOffset = 0x800;

void writeMatrix(BoxBuilder& out) {
    for (const std::uint32_t value : {0x10000U, 0U, 0U, 0U, 0x10000U, 0U, 0U, 0U, 0x40000000U})
        out.u32(value);
}

void writeFileType(BoxBuilder& out) {
    out.box("ftyp", [&] {
        out.text("iso6");
        out.u32(0);
        out.text("iso6cmfcmp41");
    });
}

void writeMovieHeader(BoxBuilder& out, std::uint32_t timescale) {
    out.fullBox("mvhd", 0, 0, [&] {
        out.zeros(8); // no times of creation: the same film gives the same bytes
        out.u32(timescale);
        out.u32(0); // duration: told by the fragments
        out.u32(0x10000);
        out.u16(0x100);
        out.zeros(10);
        writeMatrix(out);
        out.zeros(24);
        out.u32(kTrackId + 1);
    });
}

void writeTrackHeader(BoxBuilder& out, av::Size size, bool isAudio) {
    out.fullBox("tkhd", 0, 3, [&] { // enabled, in the movie
        out.zeros(8);
        out.u32(kTrackId);
        out.zeros(4 + 4 + 8 + 2 + 2); // duration, layer, alternate group
        out.u16(isAudio ? 0x100 : 0);
        out.zeros(2);
        writeMatrix(out);
        out.u32(static_cast<std::uint32_t>(size.width) << 16);
        out.u32(static_cast<std::uint32_t>(size.height) << 16);
    });
}

void writeMediaHead(BoxBuilder& out, std::uint32_t timescale, bool isAudio) {
    out.fullBox("mdhd", 0, 0, [&] {
        out.zeros(8);
        out.u32(timescale);
        out.u32(0);
        out.u16(kUndetermined); // the manifest and the playlist tell the language
        out.u16(0);
    });
    out.fullBox("hdlr", 0, 0, [&] {
        out.u32(0);
        out.text(isAudio ? "soun" : "vide");
        out.zeros(12);
        out.text(isAudio ? "Audio" : "Video");
        out.u8(0);
    });
}

void writeDataInformation(BoxBuilder& out) {
    out.box("dinf", [&] {
        out.fullBox("dref", 0, 0, [&] {
            out.u32(1);
            out.fullBox("url ", 0, 1, [] {}); // in this file
        });
    });
}

template<class SampleEntry>
void writeSampleTable(BoxBuilder& out, SampleEntry&& sampleEntry) {
    out.box("stbl", [&] {
        out.fullBox("stsd", 0, 0, [&] {
            out.u32(1);
            sampleEntry();
        });
        out.fullBox("stts", 0, 0, [&] { out.u32(0); });
        out.fullBox("stsc", 0, 0, [&] { out.u32(0); });
        out.fullBox("stsz", 0, 0, [&] { out.zeros(8); });
        out.fullBox("stco", 0, 0, [&] { out.u32(0); });
    });
}

void writeVideoEntry(BoxBuilder& out, const VideoDescription& video) {
    out.box("avc1", [&] {
        out.zeros(6);
        out.u16(1); // data reference
        out.zeros(16);
        out.u16(static_cast<std::uint32_t>(video.size.width));
        out.u16(static_cast<std::uint32_t>(video.size.height));
        out.u32(0x480000); // 72 dpi
        out.u32(0x480000);
        out.u32(0);
        out.u16(1); // one frame a sample
        out.zeros(32);
        out.u16(24);
        out.u16(0xFFFF);
        out.box("avcC", [&] { out.bytes(video.avcConfiguration); });
        out.box("pasp", [&] {
            out.u32(1);
            out.u32(1);
        });
        out.box("colr", [&] {
            out.text("nclx");
            out.u16(static_cast<std::uint32_t>(video.colour.primaries));
            out.u16(static_cast<std::uint32_t>(video.colour.transfer));
            out.u16(static_cast<std::uint32_t>(video.colour.matrix));
            out.u8(0); // limited range
        });
    });
}

// ISO/IEC 14496-1 §7.2.6: ES, decoder configuration and SL descriptors with one-byte sizes.
void writeElementaryStream(BoxBuilder& out, const AudioDescription& audio) {
    const auto specific = static_cast<std::uint32_t>(audio.audioSpecificConfig.size());
    out.fullBox("esds", 0, 0, [&] {
        out.u8(3);
        out.u8(3 + 2 + 13 + 2 + specific + 3);
        out.u16(kTrackId);
        out.u8(0);
        out.u8(4);
        out.u8(13 + 2 + specific);
        out.u8(0x40); // MPEG-4 audio
        out.u8(0x15); // audio stream
        out.zeros(3);
        out.u32(static_cast<std::uint32_t>(audio.bitRate));
        out.u32(static_cast<std::uint32_t>(audio.bitRate));
        out.u8(5);
        out.u8(specific);
        out.bytes(audio.audioSpecificConfig);
        out.u8(6);
        out.u8(1);
        out.u8(2);
    });
}

void writeAudioEntry(BoxBuilder& out, const AudioDescription& audio) {
    out.box("mp4a", [&] {
        out.zeros(6);
        out.u16(1);
        out.zeros(8);
        out.u16(static_cast<std::uint32_t>(audio.channels));
        out.u16(16);
        out.zeros(4);
        out.u32(static_cast<std::uint32_t>(audio.sampleRate) << 16);
        writeElementaryStream(out, audio);
    });
}

void writeMovieExtends(BoxBuilder& out) {
    out.box("mvex", [&] {
        out.fullBox("trex", 0, 0, [&] {
            out.u32(kTrackId);
            out.u32(1);
            out.zeros(12);
        });
    });
}

template<class MediaHeader, class SampleEntry>
Bytes writeInit(std::uint32_t timescale, av::Size size, bool isAudio, MediaHeader&& mediaHeader,
                SampleEntry&& sampleEntry) {
    Bytes bytes;
    BoxBuilder out(bytes);
    writeFileType(out);
    out.box("moov", [&] {
        writeMovieHeader(out, timescale);
        out.box("trak", [&] {
            writeTrackHeader(out, size, isAudio);
            out.box("mdia", [&] {
                writeMediaHead(out, timescale, isAudio);
                out.box("minf", [&] {
                    mediaHeader(out);
                    writeDataInformation(out);
                    writeSampleTable(out, [&] { sampleEntry(out); });
                });
            });
        });
        writeMovieExtends(out);
    });
    return bytes;
}

// What all samples of a fragment have in common is written once, in tfhd.
struct FragmentShape {
    bool sameDuration = true;
    bool hasOffsets = false;
    bool allSync = true;

    explicit FragmentShape(std::span<const Sample> samples) {
        for (const Sample& sample : samples) {
            sameDuration = sameDuration && sample.duration == samples.front().duration;
            hasOffsets = hasOffsets || sample.presentationTime != sample.decodeTime;
            allSync = allSync && sample.isSync;
        }
    }
};

void writeTrackRun(BoxBuilder& out, std::span<const Sample> samples, const FragmentShape& shape,
                   std::size_t& dataOffsetAt) {
    const bool flagsFirst = !shape.allSync && samples.front().isSync;
    const std::uint32_t flags = kDataOffset | kSampleSize | (flagsFirst ? kFirstSampleFlags : 0) |
                                (shape.sameDuration ? 0 : kSampleDuration) |
                                (shape.hasOffsets ? kCompositionOffset : 0);
    out.fullBox("trun", 0, flags, [&] {
        out.u32(static_cast<std::uint32_t>(samples.size()));
        dataOffsetAt = out.position();
        out.u32(0);
        if (flagsFirst)
            out.u32(kSyncSample);
        for (const Sample& sample : samples) {
            if (!shape.sameDuration)
                out.u32(static_cast<std::uint32_t>(sample.duration));
            out.u32(static_cast<std::uint32_t>(sample.data.size()));
            if (shape.hasOffsets)
                out.u32(static_cast<std::uint32_t>(sample.presentationTime - sample.decodeTime));
        }
    });
}

} // namespace

Bytes writeInitSegment(std::uint32_t timescale, const VideoDescription& video) {
    const auto header = [](BoxBuilder& out) { out.fullBox("vmhd", 0, 1, [&] { out.zeros(8); }); };
    return writeInit(timescale, video.size, false, header, [&](BoxBuilder& out) { writeVideoEntry(out, video); });
}

Bytes writeInitSegment(std::uint32_t timescale, const AudioDescription& audio) {
    const auto header = [](BoxBuilder& out) { out.fullBox("smhd", 0, 0, [&] { out.zeros(4); }); };
    return writeInit(timescale, {}, true, header, [&](BoxBuilder& out) { writeAudioEntry(out, audio); });
}

void appendFragment(Bytes& bytes, std::uint32_t sequence, std::span<const Sample> samples) {
    BoxBuilder out(bytes);
    const FragmentShape shape(samples);
    const std::size_t start = out.position();
    std::size_t dataOffsetAt = 0;
    out.box("moof", [&] {
        out.fullBox("mfhd", 0, 0, [&] { out.u32(sequence); });
        out.box("traf", [&] {
            const std::uint32_t duration = shape.sameDuration ? kDefaultDuration : 0;
            out.fullBox("tfhd", 0, kBaseIsMoof | kDefaultFlags | duration, [&] {
                out.u32(kTrackId);
                if (shape.sameDuration)
                    out.u32(static_cast<std::uint32_t>(samples.front().duration));
                out.u32(shape.allSync ? kSyncSample : kNonSyncSample);
            });
            out.fullBox("tfdt", 1, 0, [&] { out.u64(static_cast<std::uint64_t>(samples.front().decodeTime)); });
            writeTrackRun(out, samples, shape, dataOffsetAt);
        });
    });
    out.patch32(dataOffsetAt, static_cast<std::uint32_t>(out.position() - start + 8)); // behind mdat's head
    out.box("mdat", [&] {
        for (const Sample& sample : samples)
            out.bytes(sample.data);
    });
}

} // namespace vitascope::packaging
