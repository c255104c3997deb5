// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/writer.h"

#include <cstdio>

namespace vitascope::hls {
namespace {

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (!isControl(c))
            out += c == '"' ? '\'' : c;
    }
    return out + "\"";
}

std::string uriText(std::string_view uri) {
    std::string out;
    for (const char c : uri) {
        if (!isControl(c) && c != '"' && c != ' ') {
            out += c;
            continue;
        }
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        out += escaped;
    }
    return out;
}

std::string lineText(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!isControl(c))
            out += c;
    }
    return out;
}

// Seconds with as many decimals as are needed and at least three: "4.000", "4.004267".
std::string seconds(Duration duration) {
    const auto micros = static_cast<long long>(duration.count() < 0 ? 0 : duration.count());
    char text[40];
    if (micros % 1000 == 0)
        std::snprintf(text, sizeof text, "%lld.%03lld", micros / 1'000'000, micros / 1000 % 1000);
    else
        std::snprintf(text, sizeof text, "%lld.%06lld", micros / 1'000'000, micros % 1'000'000);
    return text;
}

std::string rangeText(const ByteRange& range) {
    return std::to_string(range.length) + "@" + std::to_string(range.offset);
}

// Collects NAME=value pairs; empty values are absent attributes.
class Attributes {
public:
    Attributes& plain(std::string_view name, std::string_view value) {
        if (!value.empty()) {
            text_ += (text_.empty() ? "" : ",") + std::string(name) + "=";
            text_ += value;
        }
        return *this;
    }
    Attributes& string(std::string_view name, std::string_view value) {
        return value.empty() ? *this : plain(name, quoted(value));
    }
    Attributes& uri(std::string_view value) { return string("URI", uriText(value)); }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::string keyTag(const Key& key) {
    Attributes list;
    list.plain("METHOD", lineText(key.method)).uri(key.uri).plain("IV", lineText(key.iv));
    list.string("KEYFORMAT", key.keyFormat).string("KEYFORMATVERSIONS", key.keyFormatVersions);
    return "#EXT-X-KEY:" + list.text() + "\n";
}

std::string mapTag(const Map& map) {
    Attributes list;
    list.uri(map.uri);
    if (map.range)
        list.string("BYTERANGE", rangeText(*map.range));
    return "#EXT-X-MAP:" + list.text() + "\n";
}

std::string segmentLines(const MediaSegment& segment, const MediaSegment* last) {
    std::string out;
    if (segment.discontinuity)
        out += "#EXT-X-DISCONTINUITY\n";
    if (last == nullptr ? !segment.keys.empty() : segment.keys != last->keys) {
        for (const auto& key : segment.keys)
            out += keyTag(key);
        if (segment.keys.empty())
            out += "#EXT-X-KEY:METHOD=NONE\n";
    }
    if (segment.map && (last == nullptr || segment.map != last->map))
        out += mapTag(*segment.map);
    if (segment.programDateTime)
        out += "#EXT-X-PROGRAM-DATE-TIME:" + toRfc3339(*segment.programDateTime) + "\n";
    if (segment.gap)
        out += "#EXT-X-GAP\n";
    out += "#EXTINF:" + seconds(segment.duration) + "," + lineText(segment.title) + "\n";
    if (segment.range)
        out += "#EXT-X-BYTERANGE:" + rangeText(*segment.range) + "\n";
    return out + uriText(segment.uri) + "\n";
}

std::string_view typeName(MediaType type) {
    switch (type) {
    case MediaType::Audio:
        return "AUDIO";
    case MediaType::Video:
        return "VIDEO";
    case MediaType::Subtitles:
        return "SUBTITLES";
    case MediaType::ClosedCaptions:
        return "CLOSED-CAPTIONS";
    }
    return "";
}

std::string renditionTag(const MediaRendition& rendition) {
    const auto yesNo = [](bool value) { return value ? "YES" : "NO"; };
    Attributes list;
    list.plain("TYPE", typeName(rendition.type)).string("GROUP-ID", rendition.groupId);
    list.string("NAME", rendition.name).string("LANGUAGE", rendition.language);
    list.string("ASSOC-LANGUAGE", rendition.associatedLanguage);
    list.plain("DEFAULT", yesNo(rendition.isDefault));
    list.plain("AUTOSELECT", yesNo(rendition.autoSelect || rendition.isDefault));
    if (rendition.type == MediaType::Subtitles)
        list.plain("FORCED", yesNo(rendition.forced));
    list.string("INSTREAM-ID", rendition.instreamId).string("CHARACTERISTICS", rendition.characteristics);
    list.string("CHANNELS", rendition.channels).uri(rendition.uri);
    return "#EXT-X-MEDIA:" + list.text() + "\n";
}

std::string decimals(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

Attributes variantAttributes(const Variant& variant) {
    Attributes list;
    list.plain("BANDWIDTH", std::to_string(variant.bandwidth.value));
    if (variant.averageBandwidth)
        list.plain("AVERAGE-BANDWIDTH", std::to_string(variant.averageBandwidth->value));
    list.string("CODECS", variant.codecs);
    if (variant.resolution)
        list.plain("RESOLUTION",
                   std::to_string(variant.resolution->width) + "x" + std::to_string(variant.resolution->height));
    if (variant.frameRate)
        list.plain("FRAME-RATE", decimals(*variant.frameRate));
    list.plain("VIDEO-RANGE", lineText(variant.videoRange)).string("VIDEO", variant.videoGroup);
    list.string("AUDIO", variant.audioGroup).string("SUBTITLES", variant.subtitlesGroup);
    if (variant.closedCaptions == "NONE")
        list.plain("CLOSED-CAPTIONS", "NONE");
    else
        list.string("CLOSED-CAPTIONS", variant.closedCaptions);
    return list;
}

std::string header(int version, bool independentSegments) {
    std::string out = "#EXTM3U\n#EXT-X-VERSION:" + std::to_string(version) + "\n";
    if (independentSegments)
        out += "#EXT-X-INDEPENDENT-SEGMENTS\n";
    return out;
}

} // namespace

std::string write(const MediaPlaylist& playlist) {
    std::string out = header(playlist.version, playlist.independentSegments);
    const auto target = std::chrono::ceil<std::chrono::seconds>(playlist.targetDuration).count();
    out += "#EXT-X-TARGETDURATION:" + std::to_string(target) + "\n";
    out += "#EXT-X-MEDIA-SEQUENCE:" + std::to_string(playlist.mediaSequence) + "\n";
    if (playlist.discontinuitySequence != 0)
        out += "#EXT-X-DISCONTINUITY-SEQUENCE:" + std::to_string(playlist.discontinuitySequence) + "\n";
    if (playlist.type != PlaylistType::Live)
        out += std::string("#EXT-X-PLAYLIST-TYPE:") + (playlist.type == PlaylistType::Vod ? "VOD" : "EVENT") + "\n";
    if (playlist.iFramesOnly)
        out += "#EXT-X-I-FRAMES-ONLY\n";
    if (playlist.skippedSegments != 0)
        out += "#EXT-X-SKIP:SKIPPED-SEGMENTS=" + std::to_string(playlist.skippedSegments) + "\n";
    const MediaSegment* last = nullptr;
    for (const auto& segment : playlist.segments) {
        out += segmentLines(segment, last);
        last = &segment;
    }
    if (playlist.endList)
        out += "#EXT-X-ENDLIST\n";
    return out;
}

std::string write(const MasterPlaylist& playlist) {
    std::string out = header(playlist.version, playlist.independentSegments);
    for (const auto& rendition : playlist.renditions)
        out += renditionTag(rendition);
    for (const auto& variant : playlist.variants)
        out += "#EXT-X-STREAM-INF:" + variantAttributes(variant).text() + "\n" + uriText(variant.uri) + "\n";
    for (const auto& variant : playlist.iFrameVariants)
        out += "#EXT-X-I-FRAME-STREAM-INF:" + variantAttributes(variant).uri(variant.uri).text() + "\n";
    return out;
}

} // namespace vitascope::hls
