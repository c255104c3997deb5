// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/verifier.h"

#include "shared/package/block_hasher.h"
#include "shared/package/jpeg.h"
#include "shared/package/mp4_fragment.h"
#include "shared/package/webvtt.h"

#include <algorithm>
#include <cctype>

namespace vitascope::package {
namespace {

constexpr std::uint64_t kMaxTextBytes = 64U << 20U;

tl::unexpected<Error> corrupt(const std::string& what) {
    return fail(ErrorCode::Corrupt, what);
}

std::string number(std::int64_t value) {
    return std::to_string(value);
}

bool isSameCodec(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

Result<void> checkInit(const TrackManifest& manifest, const InitSegment& init) {
    const auto handler = manifest.kind == TrackKind::Video ? fourCc("vide") : fourCc("soun");
    if (init.handler != handler)
        return corrupt("kind: the track is \"" + toText(init.handler) + "\"");
    if (init.timescale != manifest.timescale)
        return corrupt("timescale: it is " + number(init.timescale));
    // Where only the sample entry is known, the claim must start with it.
    const bool isWhole = init.codec.size() > 4;
    if (isWhole ? !isSameCodec(init.codec, manifest.codec) : manifest.codec.substr(0, 4) != init.codec)
        return corrupt("codec: it is \"" + init.codec + "\"");
    if (manifest.video && (init.width != manifest.video->width || init.height != manifest.video->height))
        return corrupt("video: the size is " + number(init.width) + "x" + number(init.height));
    // The sample entry cannot say more than 65535; 0 and other channel counts are the codec's own business there.
    if (manifest.audio && init.sampleRate != 0 && init.sampleRate != manifest.audio->sampleRate)
        return corrupt("audio.sampleRate: it is " + number(init.sampleRate));
    if (manifest.audio && init.channels != manifest.audio->channels)
        return corrupt("audio.channels: there are " + number(init.channels));
    return {};
}

// Walks the fragments of one segment.
class SegmentCheck {
public:
    SegmentCheck(const TrackManifest& manifest, const InitSegment& init, ByteReader& bytes)
        : manifest_(manifest), init_(init), bytes_(bytes) {}

    Result<void> check(const Segment& segment) {
        tick_ = segment.start;
        isFirstFragment_ = true;
        moof_.reset();
        const auto end = segment.offset + segment.length;
        for (auto offset = segment.offset; offset < end;) {
            const auto box = readBoxPlace(bytes_, offset, end);
            if (!box)
                return fail(box.error());
            if (auto taken = take(*box, segment); !taken)
                return taken;
            offset = box->end();
        }
        if (moof_ || isFirstFragment_)
            return corrupt("it does not end with a whole fragment");
        if (tick_ != segment.start + segment.duration)
            return corrupt("duration: the samples add up to " + number(tick_ - segment.start));
        return {};
    }

private:
    Result<void> take(const BoxPlace& box, const Segment& segment) {
        if (box.type == fourCc("moof"))
            return moof_ ? corrupt("a moof without its mdat") : takeMoof(box, segment);
        if (box.type == fourCc("mdat"))
            return takeData(box);
        const bool isAllowed = box.type == fourCc("prft") || box.type == fourCc("emsg") || box.type == fourCc("free") ||
                               (isFirstFragment_ && (box.type == fourCc("styp") || box.type == fourCc("sidx")));
        return isAllowed && !moof_ ? Result<void>() : corrupt("the box " + toText(box.type) + " does not belong here");
    }

    Result<void> takeMoof(const BoxPlace& box, const Segment& segment) {
        auto fragment = readFragment(bytes_, box, init_);
        if (!fragment)
            return fail(fragment.error());
        if (fragment->decodeTime != tick_)
            return corrupt((isFirstFragment_ ? "start: it is " : "a fragment starts at ") +
                           number(fragment->decodeTime) + " and not at " + number(tick_));
        if (isFirstFragment_ && manifest_.kind == TrackKind::Video && !fragment->startsWithSync)
            return corrupt("it does not start with a sync sample");
        const auto shown = segment.start + fragment->firstOffset - init_.mediaTime;
        if (isFirstFragment_ && shown != segment.start)
            return corrupt("its first sample is shown at " + number(shown) + " and not at " + number(segment.start));
        if (fragment->leastComposition - init_.mediaTime < segment.start)
            return corrupt("a sample is shown before the segment starts");
        tick_ += fragment->duration;
        if (tick_ > segment.start + segment.duration)
            return corrupt("duration: the samples are longer");
        isFirstFragment_ = false;
        moof_ = *fragment;
        return {};
    }

    Result<void> takeData(const BoxPlace& box) {
        if (!moof_)
            return corrupt("an mdat without its moof");
        if (moof_->dataStart < box.body() || moof_->dataEnd > box.end())
            return corrupt("samples lie outside of their mdat");
        moof_.reset();
        return {};
    }

    const TrackManifest& manifest_;
    const InitSegment& init_;
    ByteReader& bytes_;
    std::int64_t tick_ = 0;
    bool isFirstFragment_ = true;
    std::optional<Fragment> moof_; // whose mdat comes next
};

Result<void> verifyMp4(const TrackManifest& manifest, ByteReader& bytes) {
    const auto init = readInitSegment(bytes, manifest.init->length);
    if (!init)
        return fail(init.error());
    if (auto checked = checkInit(manifest, *init); !checked)
        return checked;
    SegmentCheck check(manifest, *init, bytes);
    for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
        if (auto checked = check.check(manifest.segments[i]); !checked)
            return fail("segments[" + std::to_string(i) + "]", checked.error());
    }
    return {};
}

Result<void> verifyText(const TrackManifest& manifest, ByteReader& bytes) {
    if (manifest.size > kMaxTextBytes)
        return corrupt("size: too large for subtitles");
    for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
        const auto& segment = manifest.segments[i];
        std::vector<std::uint8_t> text(static_cast<std::size_t>(segment.length));
        if (auto read = bytes.readAt(segment.offset, text); !read)
            return read;
        if (auto checked = checkWebVtt({reinterpret_cast<const char*>(text.data()), text.size()}); !checked)
            return fail("segments[" + std::to_string(i) + "]", checked.error());
    }
    return {};
}

// Each sheet as large as its pictures need, and nothing but a picture.
Result<void> verifySheets(const TrackManifest& manifest, ByteReader& bytes) {
    const auto& tiles = *manifest.tiles;
    for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
        const auto& segment = manifest.segments[i];
        std::vector<std::uint8_t> sheet(static_cast<std::size_t>(segment.length));
        if (auto read = bytes.readAt(segment.offset, sheet); !read)
            return read;
        const auto size = readJpegSize(sheet);
        if (!size)
            return fail("segments[" + std::to_string(i) + "]", size.error());
        const auto rows = (thumbnailsIn(tiles, segment) - 1) / tiles.columns + 1;
        if (size->width != tiles.width * tiles.columns || size->height != tiles.height * rows)
            return corrupt("segments[" + std::to_string(i) + "]: the sheet is " + number(size->width) + "x" +
                           number(size->height));
    }
    return {};
}

Result<void> verifyContent(const TrackManifest& manifest, ByteReader& bytes) {
    switch (manifest.kind) {
    case TrackKind::Subtitles:
        return verifyText(manifest, bytes);
    case TrackKind::Thumbnails:
        return verifySheets(manifest, bytes);
    default:
        return verifyMp4(manifest, bytes);
    }
}

Result<void> checkSize(const TrackManifest& manifest, const ByteReader& bytes) {
    if (auto valid = validate(manifest); !valid)
        return valid;
    if (bytes.size() != manifest.size)
        return corrupt("size: the file has " + std::to_string(bytes.size()) + " bytes");
    return {};
}

} // namespace

Result<void> verifyDigests(const TrackManifest& manifest, ByteReader& bytes) {
    if (auto checked = checkSize(manifest, bytes); !checked)
        return fail("track " + manifest.name, checked.error());
    std::vector<std::uint8_t> block;
    for (std::size_t i = 0; i < manifest.blocks.size(); ++i) {
        const auto offset = i * kBlockBytes;
        block.resize(static_cast<std::size_t>(std::min(kBlockBytes, manifest.size - offset)));
        if (auto read = bytes.readAt(offset, block); !read)
            return fail("track " + manifest.name, read.error());
        if (Sha256::of(block) != manifest.blocks[i])
            return corrupt("track " + manifest.name + ": blocks[" + std::to_string(i) + "]: the digest is another");
    }
    return {};
}

Result<void> verifyStructure(const TrackManifest& manifest, ByteReader& bytes) {
    if (auto checked = checkSize(manifest, bytes); !checked)
        return fail("track " + manifest.name, checked.error());
    auto verified = verifyContent(manifest, bytes);
    return verified ? verified : fail("track " + manifest.name, verified.error());
}

Result<void> verifyTrack(const TrackManifest& manifest, ByteReader& bytes) {
    if (auto verified = verifyStructure(manifest, bytes); !verified)
        return verified;
    return verifyDigests(manifest, bytes);
}

} // namespace vitascope::package
