// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/parser.h"

#include "shared/hls/kind_parsers.h"

#include <algorithm>
#include <array>

namespace vitascope::hls {
namespace {

constexpr std::array<std::string_view, 5> kMasterTags = {
    "EXT-X-STREAM-INF", "EXT-X-MEDIA", "EXT-X-I-FRAME-STREAM-INF", "EXT-X-SESSION-DATA", "EXT-X-CONTENT-STEERING",
};

constexpr std::array<std::string_view, 14> kMediaTags = {
    "EXTINF",
    "EXT-X-TARGETDURATION",
    "EXT-X-MEDIA-SEQUENCE",
    "EXT-X-BYTERANGE",
    "EXT-X-KEY",
    "EXT-X-MAP",
    "EXT-X-DISCONTINUITY-SEQUENCE",
    "EXT-X-ENDLIST",
    "EXT-X-PART",
    "EXT-X-PLAYLIST-TYPE",
    "EXT-X-PROGRAM-DATE-TIME",
    "EXT-X-GAP",
    "EXT-X-DATERANGE",
    "EXT-X-DISCONTINUITY",
};

enum class Kind { Unknown, Media, Master };

template<std::size_t Size>
bool contains(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Result<Kind> kindOf(std::span<const Line> lines) {
    auto kind = Kind::Unknown;
    for (const auto& line : lines) {
        const auto said = contains(kMasterTags, line.name)  ? Kind::Master
                          : contains(kMediaTags, line.name) ? Kind::Media
                                                            : Kind::Unknown;
        if (said == Kind::Unknown)
            continue;
        if (kind != Kind::Unknown && kind != said)
            return failAt(line.number, "tags of a master and of a media playlist stand in one");
        kind = said;
    }
    if (kind == Kind::Unknown)
        return failAt(lines.front().number, "the tags are those of neither a master nor a media playlist");
    return kind;
}

} // namespace

Result<Playlist> parsePlaylist(std::string_view text, const ParserLimits& limits) {
    const auto lines = readLines(text, limits);
    if (!lines)
        return fail(lines.error());
    const auto kind = kindOf(*lines);
    if (!kind)
        return fail(kind.error());
    if (*kind == Kind::Media)
        return parseMediaLines(*lines, limits).map([](MediaPlaylist playlist) {
            return Playlist(std::move(playlist));
        });
    return parseMasterLines(*lines, limits).map([](MasterPlaylist playlist) { return Playlist(std::move(playlist)); });
}

Result<MediaPlaylist> parseMediaPlaylist(std::string_view text, const ParserLimits& limits) {
    auto playlist = parsePlaylist(text, limits);
    if (!playlist)
        return fail(playlist.error());
    if (auto* media = std::get_if<MediaPlaylist>(&*playlist))
        return std::move(*media);
    return failAt(1, "this is a master playlist where a media playlist is expected");
}

Result<MasterPlaylist> parseMasterPlaylist(std::string_view text, const ParserLimits& limits) {
    auto playlist = parsePlaylist(text, limits);
    if (!playlist)
        return fail(playlist.error());
    if (auto* master = std::get_if<MasterPlaylist>(&*playlist))
        return std::move(*master);
    return failAt(1, "this is a media playlist where a master playlist is expected");
}

Result<int> parseVersion(std::string_view value) {
    const auto version = parseInteger(value);
    if (!version || *version == 0 || *version > 1000)
        return fail(ErrorCode::Corrupt, "EXT-X-VERSION is not a version");
    return static_cast<int>(*version);
}

} // namespace vitascope::hls
