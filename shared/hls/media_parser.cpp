// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/date_time.h"
#include "shared/hls/kind_parsers.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace vitascope::hls {
namespace {

tl::unexpected<Error> malformed(const std::string& what) {
    return fail(ErrorCode::Corrupt, what);
}

// "<length>[@<offset>]"
struct RangeText {
    std::uint64_t length = 0;
    std::optional<std::uint64_t> offset;
};

Result<RangeText> parseRange(std::string_view text) {
    const auto at = std::min(text.find('@'), text.size());
    const auto length = parseInteger(text.substr(0, at));
    if (!length || *length == 0)
        return malformed("a byte range without a length");
    RangeText range{*length, std::nullopt};
    if (at < text.size()) {
        range.offset = parseInteger(text.substr(at + 1));
        if (!range.offset || *range.offset > std::numeric_limits<std::uint64_t>::max() - *length)
            return malformed("a byte range with a malformed offset");
    }
    return range;
}

class MediaParser {
public:
    explicit MediaParser(const ParserLimits& limits) : limits_(limits) {}

    Result<void> take(const Line& line);
    Result<MediaPlaylist> finish(std::size_t lastLine);

private:
    using Handler = Result<void> (MediaParser::*)(std::string_view);
    static Handler handlerOf(std::string_view name);

    Result<void> version(std::string_view value);
    Result<void> targetDuration(std::string_view value);
    Result<void> mediaSequence(std::string_view value);
    Result<void> discontinuitySequence(std::string_view value);
    Result<void> playlistType(std::string_view value);
    Result<void> endList(std::string_view value);
    Result<void> independentSegments(std::string_view value);
    Result<void> iFramesOnly(std::string_view value);
    Result<void> skip(std::string_view value);
    Result<void> info(std::string_view value);
    Result<void> byteRange(std::string_view value);
    Result<void> discontinuity(std::string_view value);
    Result<void> gap(std::string_view value);
    Result<void> dateTime(std::string_view value);
    Result<void> key(std::string_view value);
    Result<void> map(std::string_view value);
    Result<void> uri(std::string_view value);
    Result<void> headerNumber(std::string_view value, std::uint64_t& target);

    const ParserLimits& limits_;
    MediaPlaylist playlist_;
    MediaSegment next_; // what the tags since the last URI said
    std::optional<RangeText> range_;
    bool hasInfo_ = false;
    bool hasTarget_ = false;
    bool keysAreOld_ = false; // the next EXT-X-KEY replaces those in force
};

MediaParser::Handler MediaParser::handlerOf(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Handler>, 16> kHandlers = {{
        {"EXTINF", &MediaParser::info},
        {"EXT-X-BYTERANGE", &MediaParser::byteRange},
        {"EXT-X-DISCONTINUITY", &MediaParser::discontinuity},
        {"EXT-X-GAP", &MediaParser::gap},
        {"EXT-X-PROGRAM-DATE-TIME", &MediaParser::dateTime},
        {"EXT-X-KEY", &MediaParser::key},
        {"EXT-X-MAP", &MediaParser::map},
        {"EXT-X-VERSION", &MediaParser::version},
        {"EXT-X-TARGETDURATION", &MediaParser::targetDuration},
        {"EXT-X-MEDIA-SEQUENCE", &MediaParser::mediaSequence},
        {"EXT-X-DISCONTINUITY-SEQUENCE", &MediaParser::discontinuitySequence},
        {"EXT-X-PLAYLIST-TYPE", &MediaParser::playlistType},
        {"EXT-X-ENDLIST", &MediaParser::endList},
        {"EXT-X-INDEPENDENT-SEGMENTS", &MediaParser::independentSegments},
        {"EXT-X-I-FRAMES-ONLY", &MediaParser::iFramesOnly},
        {"EXT-X-SKIP", &MediaParser::skip},
    }};
    const auto* found =
        std::find_if(kHandlers.begin(), kHandlers.end(), [name](auto& item) { return item.first == name; });
    return found == kHandlers.end() ? nullptr : found->second;
}

Result<void> MediaParser::take(const Line& line) {
    if (!line.isTag())
        return uri(line.value);
    if (const auto handler = handlerOf(line.name))
        return (this->*handler)(line.value);
    if (line.name == "EXT-X-DEFINE")
        return malformed("variables (EXT-X-DEFINE) are not supported");
    if (line.name == "EXTM3U")
        return {};
    if (playlist_.unknownTags.size() == limits_.entries)
        return fail(ErrorCode::InvalidInput, "too many unknown tags");
    const auto* end = line.value.data() + line.value.size();
    playlist_.unknownTags.push_back({line.number, std::string(line.name.data(), end)});
    return {};
}

Result<void> MediaParser::headerNumber(std::string_view value, std::uint64_t& target) {
    const auto number = parseInteger(value);
    if (!number)
        return malformed("\"" + std::string(value.substr(0, 40)) + "\" is not a whole number");
    if (!playlist_.segments.empty())
        return malformed("a sequence number stands after the first segment");
    target = *number;
    return {};
}

Result<void> MediaParser::version(std::string_view value) {
    return parseVersion(value).map([this](int number) { playlist_.version = number; });
}

Result<void> MediaParser::targetDuration(std::string_view value) {
    constexpr std::uint64_t kMaxSeconds = 366ULL * 86400;
    const auto seconds = parseInteger(value);
    if (!seconds || *seconds > kMaxSeconds)
        return malformed("EXT-X-TARGETDURATION is not a number of seconds");
    if (hasTarget_)
        return malformed("EXT-X-TARGETDURATION is given twice");
    hasTarget_ = true;
    playlist_.targetDuration = std::chrono::seconds(*seconds);
    return {};
}

Result<void> MediaParser::mediaSequence(std::string_view value) {
    return headerNumber(value, playlist_.mediaSequence);
}

Result<void> MediaParser::discontinuitySequence(std::string_view value) {
    return headerNumber(value, playlist_.discontinuitySequence);
}

Result<void> MediaParser::playlistType(std::string_view value) {
    if (value != "VOD" && value != "EVENT")
        return malformed("EXT-X-PLAYLIST-TYPE is neither VOD nor EVENT");
    playlist_.type = value == "VOD" ? PlaylistType::Vod : PlaylistType::Event;
    return {};
}

Result<void> MediaParser::endList(std::string_view /*value*/) {
    playlist_.endList = true;
    return {};
}

Result<void> MediaParser::independentSegments(std::string_view /*value*/) {
    playlist_.independentSegments = true;
    return {};
}

Result<void> MediaParser::iFramesOnly(std::string_view /*value*/) {
    playlist_.iFramesOnly = true;
    return {};
}

Result<void> MediaParser::skip(std::string_view value) {
    auto list = AttributeList::parse(value);
    if (!list)
        return fail(list.error());
    const auto skipped = list->integer("SKIPPED-SEGMENTS");
    if (!skipped)
        return malformed("EXT-X-SKIP without SKIPPED-SEGMENTS");
    return headerNumber(std::to_string(*skipped), playlist_.skippedSegments);
}

Result<void> MediaParser::info(std::string_view value) {
    const auto comma = std::min(value.find(','), value.size());
    const auto duration = parseDuration(value.substr(0, comma));
    if (!duration)
        return malformed("EXTINF is not a duration");
    next_.duration = *duration;
    next_.title = value.substr(std::min(comma + 1, value.size()));
    hasInfo_ = true;
    return {};
}

Result<void> MediaParser::byteRange(std::string_view value) {
    return parseRange(value).map([this](const RangeText& range) { range_ = range; });
}

Result<void> MediaParser::discontinuity(std::string_view /*value*/) {
    next_.discontinuity = true;
    return {};
}

Result<void> MediaParser::gap(std::string_view /*value*/) {
    next_.gap = true;
    return {};
}

Result<void> MediaParser::dateTime(std::string_view value) {
    const auto time = parseDateTime(value);
    if (!time)
        return malformed("EXT-X-PROGRAM-DATE-TIME is not a date and time");
    next_.programDateTime = *time;
    return {};
}

Result<void> MediaParser::key(std::string_view value) {
    const auto list = AttributeList::parse(value);
    if (!list)
        return fail(list.error());
    const auto method = list->any("METHOD");
    if (!method)
        return malformed("EXT-X-KEY without a METHOD");
    if (keysAreOld_ || *method == "NONE")
        next_.keys.clear();
    keysAreOld_ = false;
    if (*method == "NONE")
        return {};
    const auto keyUri = list->any("URI");
    if (!keyUri)
        return malformed("EXT-X-KEY without a URI");
    if (next_.keys.size() == std::min<std::size_t>(limits_.entries, 32))
        return fail(ErrorCode::InvalidInput, "too many keys for one segment");
    const auto text = [&list](std::string_view name) { return std::string(list->any(name).value_or("")); };
    next_.keys.push_back(
        {std::string(*method), std::string(*keyUri), text("IV"), text("KEYFORMAT"), text("KEYFORMATVERSIONS")});
    return {};
}

Result<void> MediaParser::map(std::string_view value) {
    auto list = AttributeList::parse(value);
    if (!list)
        return fail(list.error());
    const auto mapUri = list->quoted("URI");
    const auto text = list->quoted("BYTERANGE");
    if (auto checked = list->check(); !checked)
        return checked;
    if (!mapUri || mapUri->empty())
        return malformed("EXT-X-MAP without a URI");
    Map made{std::string(*mapUri), std::nullopt};
    if (text) {
        const auto range = parseRange(*text);
        if (!range)
            return fail(range.error());
        made.range = ByteRange{range->offset.value_or(0), range->length};
    }
    next_.map = std::move(made);
    return {};
}

Result<void> MediaParser::uri(std::string_view value) {
    if (!hasInfo_)
        return malformed("a URI without EXTINF");
    if (playlist_.segments.size() == limits_.segments)
        return fail(ErrorCode::InvalidInput, "too many segments");
    next_.uri = value;
    next_.range.reset();
    if (range_) {
        auto offset = range_->offset;
        if (!offset && !playlist_.segments.empty()) { // it goes on where the last one of the same resource ended
            const auto& last = playlist_.segments.back();
            if (last.range && last.uri == value)
                offset = last.range->offset + last.range->length;
        }
        if (!offset || *offset > std::numeric_limits<std::uint64_t>::max() - range_->length)
            return malformed("EXT-X-BYTERANGE without an offset that is known");
        next_.range = ByteRange{*offset, range_->length};
    }
    playlist_.segments.push_back(next_);
    next_.discontinuity = next_.gap = false;
    next_.programDateTime.reset();
    range_.reset();
    hasInfo_ = false;
    keysAreOld_ = true;
    return {};
}

Result<MediaPlaylist> MediaParser::finish(std::size_t lastLine) {
    if (!hasTarget_)
        return failAt(lastLine, "EXT-X-TARGETDURATION is missing");
    if (hasInfo_)
        return failAt(lastLine, "EXTINF without a URI");
    return std::move(playlist_);
}

} // namespace

Result<MediaPlaylist> parseMediaLines(std::span<const Line> lines, const ParserLimits& limits) {
    MediaParser parser(limits);
    for (const auto& line : lines) {
        if (auto taken = parser.take(line); !taken)
            return failAt(line.number, taken.error());
    }
    return parser.finish(lines.back().number);
}

} // namespace vitascope::hls
