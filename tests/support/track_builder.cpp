// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/track_builder.h"

#include "shared/package/block_hasher.h"

namespace vitascope::test {
namespace {

constexpr unsigned kProfile = 0x64;
constexpr unsigned kLevel = 0x1E;

Bytes videoEntry() {
    Fields fields;
    fields.zeros(6).u16(1).zeros(16).u16(640).u16(360).u32(0x00480000).u32(0x00480000).zeros(4).u16(1).zeros(32);
    fields.u16(24).u16(0xFFFF);
    return box("avc1",
               {fields.bytes(), box("avcC", {Fields().u8(1).u8(kProfile).u8(0).u8(kLevel).u8(0xFF).zeros(2).bytes()})});
}

Bytes audioEntry() {
    Fields fields;
    fields.zeros(6).u16(1).zeros(8).u16(2).u16(16).zeros(4).u32(48000ULL << 16U);
    Fields esds;
    esds.u32(0)
        .u8(3)
        .u8(25)
        .u16(1)
        .u8(0)
        .u8(4)
        .u8(17)
        .u8(0x40)
        .u8(0x15)
        .zeros(11)
        .u8(5)
        .u8(2)
        .u16(0x1190)
        .u8(6)
        .u8(1)
        .u8(2);
    return box("mp4a", {fields.bytes(), box("esds", {esds.bytes()})});
}

Bytes trackBox(const TrackRecipe& recipe, unsigned id) {
    const bool isVideo = recipe.kind == package::TrackKind::Video;
    const auto header = box("tkhd", {Fields().u32(3).zeros(8).u32(id).zeros(68).bytes()});
    const auto mediaHeader = box("mdhd", {Fields().u32(0).zeros(8).u32(recipe.timescale).zeros(8).bytes()});
    const auto handler = box("hdlr", {Fields().zeros(8).text(isVideo ? "vide" : "soun").zeros(13).bytes()});
    const auto description = box("stsd", {Fields().u32(0).u32(1).bytes(), isVideo ? videoEntry() : audioEntry()});
    const auto table =
        box("stbl", {description, box("stts", {Fields().zeros(8).bytes()}), box("stsc", {Fields().zeros(8).bytes()}),
                     box("stsz", {Fields().zeros(12).bytes()}), box("stco", {Fields().zeros(8).bytes()})});
    const auto media = box("mdia", {mediaHeader, handler, box("minf", {table})});
    if (recipe.mediaTime == 0)
        return box("trak", {header, media});
    const auto list =
        Fields().u32(0).u32(1).u32(0).u32(static_cast<std::uint64_t>(recipe.mediaTime)).u32(0x00010000).bytes();
    return box("trak", {header, box("edts", {box("elst", {list})}), media});
}

Bytes initBytes(const TrackRecipe& recipe) {
    Bytes tracks;
    for (int i = 1; i <= recipe.tracks; ++i)
        tracks = Fields().add(tracks).add(trackBox(recipe, static_cast<unsigned>(i))).bytes();
    const auto defaults = box("trex", {Fields().u32(0).u32(1).u32(1).zeros(12).bytes()});
    const auto movie = box("moov", {box("mvhd", {Fields().zeros(100).bytes()}), tracks, box("mvex", {defaults})});
    return Fields().add(box("ftyp", {Fields().text("cmfc").u32(0).text("iso6").bytes()})).add(movie).bytes();
}

Bytes moofBytes(const TrackRecipe& recipe, std::int64_t decodeTime, bool isSync, std::int32_t dataOffset) {
    constexpr unsigned kSync = 0x02000000;
    constexpr unsigned kNonSync = 0x01010000;
    Fields run;
    run.u32(0x01000F01).u32(static_cast<unsigned>(recipe.samples)).u32(static_cast<std::uint32_t>(dataOffset));
    for (int i = 0; i < recipe.samples; ++i) {
        run.u32(recipe.sampleTicks).u32(recipe.sampleBytes).u32(i == 0 && isSync ? kSync : kNonSync);
        run.u32(static_cast<std::uint32_t>(i == 0 ? recipe.compositionOffset : 0));
    }
    const auto time = static_cast<std::uint64_t>(decodeTime + recipe.decodeTimeError);
    const auto fragment =
        box("traf", {box("tfhd", {Fields().u32(0x020000).u32(1).bytes()}),
                     box("tfdt", {Fields().u32(0x01000000).u64(time).bytes()}), box("trun", {run.bytes()})});
    return box("moof", {box("mfhd", {Fields().u32(0).u32(1).bytes()}), fragment});
}

Bytes fragmentBytes(const TrackRecipe& recipe, std::int64_t decodeTime, bool isSync) {
    const auto size = moofBytes(recipe, decodeTime, isSync, 0).size();
    const auto offset = static_cast<std::int32_t>(size + 8) + recipe.dataOffsetError;
    const Bytes samples(static_cast<std::size_t>(recipe.samples) * recipe.sampleBytes + recipe.mdatPadding, 0x5A);
    return Fields().add(moofBytes(recipe, decodeTime, isSync, offset)).add(box("mdat", {samples})).bytes();
}

} // namespace

Fields& Fields::number(std::uint64_t value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8)
        bytes_.push_back(static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift)));
    return *this;
}

Fields& Fields::text(std::string_view text) {
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    return *this;
}

Fields& Fields::zeros(std::size_t count) {
    bytes_.resize(bytes_.size() + count);
    return *this;
}

Fields& Fields::add(const Bytes& bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return *this;
}

Bytes box(std::string_view type, std::initializer_list<Bytes> parts) {
    Fields body;
    for (const auto& part : parts)
        body.add(part);
    return Fields().u32(body.bytes().size() + 8).text(type).add(body.bytes()).bytes();
}

BuiltTrack buildTrack(const TrackRecipe& recipe) {
    BuiltTrack built;
    auto& manifest = built.manifest;
    manifest.name = recipe.name;
    manifest.kind = recipe.kind;
    manifest.file = recipe.name + ".mp4";
    manifest.timescale = recipe.timescale;
    manifest.language = "en";
    manifest.label = "English";
    manifest.isDefault = true;
    if (recipe.kind == package::TrackKind::Video) {
        manifest.codec = "avc1.64001e";
        manifest.video = package::VideoFormat{640, 360, {25, 1}};
    } else {
        manifest.codec = "mp4a.40.2";
        manifest.audio = package::AudioFormat{2, 48000};
    }
    built.bytes = initBytes(recipe);
    manifest.init = package::ByteSpan{0, built.bytes.size()};
    std::int64_t tick = 0;
    for (int i = 0; i < recipe.segments; ++i) {
        package::Segment segment{built.bytes.size(), 0, tick, 0};
        for (int k = 0; k < recipe.fragments; ++k) {
            const auto bytes = fragmentBytes(recipe, tick, recipe.startsWithSync && k == 0);
            built.bytes.insert(built.bytes.end(), bytes.begin(), bytes.end());
            tick += static_cast<std::int64_t>(recipe.samples) * recipe.sampleTicks;
        }
        segment.length = built.bytes.size() - segment.offset;
        segment.duration = tick - segment.start;
        manifest.segments.push_back(segment);
    }
    seal(manifest, built.bytes);
    return built;
}

BuiltTrack buildSubtitles(const std::string& name, const std::string& language) {
    BuiltTrack built;
    built.bytes =
        Fields()
            .text("WEBVTT\n\n00:01.000 --> 00:02.500 line:90%\nHello\n\n1\n00:00:03.000 --> 00:00:04.000\nThere\n")
            .bytes();
    auto& manifest = built.manifest;
    manifest.name = name;
    manifest.kind = package::TrackKind::Subtitles;
    manifest.file = name + ".vtt";
    manifest.timescale = 1000;
    manifest.language = language;
    manifest.label = "Subtitles";
    manifest.segments = {{0, built.bytes.size(), 0, 12000}};
    seal(manifest, built.bytes);
    return built;
}

Bytes buildJpeg(unsigned width, unsigned height) {
    Fields fields;
    fields.u16(0xFFD8).u16(0xFFE0).u16(16).text("JFIF").zeros(10);
    fields.u16(0xFFDB).u16(67).zeros(65);
    fields.u16(0xFFC0).u16(17).u8(8).u16(height).u16(width).u8(3).zeros(9);
    fields.u16(0xFFC4).u16(31).zeros(29);
    fields.u16(0xFFDA).u16(12).zeros(10).text("filler").u16(0xFF00).u16(0xFFD0).text("filler").u16(0xFFD9);
    return fields.bytes();
}

BuiltTrack buildThumbnails(const std::string& name) {
    constexpr std::int64_t kSecond = 1000;
    BuiltTrack built;
    const auto full = buildJpeg(1600, 900);
    const auto rest = buildJpeg(1600, 270);
    built.bytes = Fields().add(full).add(rest).bytes();
    auto& manifest = built.manifest;
    manifest.name = name;
    manifest.kind = package::TrackKind::Thumbnails;
    manifest.file = name + ".mjpeg";
    manifest.codec = "jpeg";
    manifest.timescale = kSecond;
    manifest.tiles = package::TileFormat{160, 90, 10, 10, 2 * kSecond};
    manifest.segments = {{0, full.size(), 0, 200 * kSecond},
                         {full.size(), rest.size(), 200 * kSecond, 49 * kSecond + 500}};
    seal(manifest, built.bytes);
    return built;
}

void seal(package::TrackManifest& manifest, const Bytes& bytes) {
    package::BlockHasher hasher;
    hasher.update(bytes);
    auto digests = hasher.finish();
    manifest.size = digests.size;
    manifest.blocks = std::move(digests.blocks);
    manifest.digest = digests.digest;
    manifest.bandwidth = package::measureBandwidth(manifest.segments, manifest.timescale);
}

} // namespace vitascope::test
