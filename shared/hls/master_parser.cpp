// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/kind_parsers.h"

#include <utility>

namespace vitascope::hls {
namespace {

tl::unexpected<Error> malformed(const std::string& what) {
    return fail(ErrorCode::Corrupt, what);
}

std::string textOf(AttributeList& list, std::string_view name) {
    return std::string(list.quoted(name).value_or(""));
}

Result<Variant> parseVariant(std::string_view value) {
    auto list = AttributeList::parse(value);
    if (!list)
        return fail(list.error());
    constexpr std::uint64_t kMaxRate = 1ULL << 50U;
    const auto peak = list->integer("BANDWIDTH");
    const auto average = list->integer("AVERAGE-BANDWIDTH");
    if (!peak || *peak > kMaxRate || average.value_or(0) > kMaxRate)
        return malformed("a variant without a BANDWIDTH in range");
    Variant variant;
    variant.bandwidth = {static_cast<std::int64_t>(*peak)};
    if (average)
        variant.averageBandwidth = BitsPerSecond{static_cast<std::int64_t>(*average)};
    variant.resolution = list->resolution("RESOLUTION");
    variant.frameRate = list->decimal("FRAME-RATE");
    variant.videoRange = list->any("VIDEO-RANGE").value_or("");         // some packagers quote it
    variant.closedCaptions = list->any("CLOSED-CAPTIONS").value_or(""); // a quoted group, or NONE
    variant.codecs = textOf(*list, "CODECS");
    variant.videoGroup = textOf(*list, "VIDEO");
    variant.audioGroup = textOf(*list, "AUDIO");
    variant.subtitlesGroup = textOf(*list, "SUBTITLES");
    variant.uri = textOf(*list, "URI");
    if (auto checked = list->check(); !checked)
        return fail(checked.error());
    return variant;
}

Result<MediaType> parseType(std::string_view text) {
    if (text == "AUDIO")
        return MediaType::Audio;
    if (text == "VIDEO")
        return MediaType::Video;
    if (text == "SUBTITLES")
        return MediaType::Subtitles;
    if (text == "CLOSED-CAPTIONS")
        return MediaType::ClosedCaptions;
    return malformed("EXT-X-MEDIA without a TYPE that is known");
}

Result<MediaRendition> parseRendition(std::string_view value) {
    auto list = AttributeList::parse(value);
    if (!list)
        return fail(list.error());
    const auto type = parseType(list->enumerated("TYPE").value_or(""));
    if (!type)
        return fail(type.error());
    MediaRendition rendition;
    rendition.type = *type;
    rendition.groupId = textOf(*list, "GROUP-ID");
    rendition.name = textOf(*list, "NAME");
    rendition.language = textOf(*list, "LANGUAGE");
    rendition.associatedLanguage = textOf(*list, "ASSOC-LANGUAGE");
    rendition.uri = textOf(*list, "URI");
    rendition.instreamId = textOf(*list, "INSTREAM-ID");
    rendition.characteristics = textOf(*list, "CHARACTERISTICS");
    rendition.channels = textOf(*list, "CHANNELS");
    rendition.isDefault = list->flag("DEFAULT");
    rendition.autoSelect = list->flag("AUTOSELECT") || rendition.isDefault; // the default is always one of them
    rendition.forced = list->flag("FORCED");
    if (auto checked = list->check(); !checked)
        return fail(checked.error());
    if (rendition.groupId.empty() || rendition.name.empty())
        return malformed("EXT-X-MEDIA without a GROUP-ID or a NAME");
    if (rendition.type == MediaType::Subtitles && rendition.uri.empty())
        return malformed("subtitles without a URI");
    return rendition;
}

class MasterParser {
public:
    explicit MasterParser(const ParserLimits& limits) : limits_(limits) {}

    Result<void> take(const Line& line) {
        if (!line.isTag())
            return uri(line.value);
        if (pending_)
            return malformed("EXT-X-STREAM-INF is not followed by a URI");
        if (line.name == "EXT-X-VERSION")
            return parseVersion(line.value).map([this](int version) { playlist_.version = version; });
        if (line.name == "EXT-X-INDEPENDENT-SEGMENTS") {
            playlist_.independentSegments = true;
            return {};
        }
        if (line.name == "EXT-X-STREAM-INF")
            return parseVariant(line.value).map([this](Variant variant) { pending_ = std::move(variant); });
        if (line.name == "EXT-X-I-FRAME-STREAM-INF")
            return iFrames(line.value);
        if (line.name == "EXT-X-MEDIA")
            return add(playlist_.renditions, parseRendition(line.value));
        return unknown(line);
    }

    Result<MasterPlaylist> finish(std::size_t lastLine) {
        if (pending_)
            return failAt(lastLine, "EXT-X-STREAM-INF is not followed by a URI");
        return std::move(playlist_);
    }

private:
    template<class T>
    Result<void> add(std::vector<T>& list, Result<T> item) {
        if (!item)
            return fail(item.error());
        if (list.size() == limits_.entries)
            return fail(ErrorCode::InvalidInput, "too many entries");
        list.push_back(std::move(*item));
        return {};
    }

    Result<void> uri(std::string_view value) {
        if (!pending_)
            return malformed("a URI without EXT-X-STREAM-INF");
        auto variant = std::move(*pending_);
        pending_.reset();
        variant.uri = value;
        return add(playlist_.variants, Result<Variant>(std::move(variant)));
    }

    Result<void> iFrames(std::string_view value) {
        auto variant = parseVariant(value);
        if (variant && variant->uri.empty())
            return malformed("EXT-X-I-FRAME-STREAM-INF without a URI");
        return add(playlist_.iFrameVariants, std::move(variant));
    }

    Result<void> unknown(const Line& line) {
        if (line.name == "EXT-X-DEFINE")
            return malformed("variables (EXT-X-DEFINE) are not supported");
        if (line.name == "EXTM3U")
            return {};
        const auto* end = line.value.data() + line.value.size();
        return add(playlist_.unknownTags,
                   Result<UnknownTag>(UnknownTag{line.number, std::string(line.name.data(), end)}));
    }

    const ParserLimits& limits_;
    MasterPlaylist playlist_;
    std::optional<Variant> pending_; // its URI is the next line
};

} // namespace

Result<MasterPlaylist> parseMasterLines(std::span<const Line> lines, const ParserLimits& limits) {
    MasterParser parser(limits);
    for (const auto& line : lines) {
        if (auto taken = parser.take(line); !taken)
            return failAt(line.number, taken.error());
    }
    return parser.finish(lines.back().number);
}

} // namespace vitascope::hls
