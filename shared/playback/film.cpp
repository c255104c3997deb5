// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/film.h"

#include "shared/hls/parser.h"
#include "shared/hls/uri.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vitascope::playback {

namespace {

constexpr MediaTime kSameTime{50'000}; // playlists round durations

FetchRequest sourceOf(const std::string& base, const std::string& uri, const std::optional<hls::ByteRange>& range) {
    FetchRequest source{hls::resolveUri(base, uri), std::nullopt};
    if (range)
        source.range = ByteRange{static_cast<std::int64_t>(range->offset), static_cast<std::int64_t>(range->length)};
    return source;
}

bool isVideo(std::string_view codecs) {
    static constexpr std::array<std::string_view, 6> kVideo{"avc1", "avc3", "hvc1", "hev1", "vp09", "av01"};
    return codecs.empty() ||
           std::ranges::any_of(kVideo, [&](auto codec) { return codecs.find(codec) != std::string_view::npos; });
}

Rendition renditionOf(const hls::Variant& variant) {
    Rendition rendition;
    if (variant.resolution) {
        rendition.width = static_cast<int>(variant.resolution->width);
        rendition.height = static_cast<int>(variant.resolution->height);
    }
    rendition.frameRate = variant.frameRate.value_or(0);
    rendition.bandwidth = variant.bandwidth;
    rendition.averageBandwidth = variant.averageBandwidth.value_or(variant.bandwidth);
    rendition.codecs = variant.codecs;
    return rendition;
}

TrackInfo trackOf(const hls::MediaRendition& media) {
    TrackInfo track{media.name, media.language, media.isDefault, media.forced, 0};
    std::from_chars(media.channels.data(), media.channels.data() + media.channels.size(), track.channels);
    return track;
}

Result<Film> filmOf(const hls::MasterPlaylist& master, const std::string& url) {
    std::vector<hls::Variant> variants;
    for (const auto& variant : master.variants) // one audio group, so that the sound goes on over a switch
        if (isVideo(variant.codecs) && (variants.empty() || variant.audioGroup == variants.front().audioGroup))
            variants.push_back(variant);
    if (variants.empty())
        return fail(ErrorCode::InvalidInput, "read master playlist: no video that can be played");
    std::ranges::stable_sort(variants, {}, [](const auto& v) { return v.bandwidth; });
    Film film;
    for (const auto& variant : variants) {
        film.presentation.renditions.push_back(renditionOf(variant));
        film.video.push_back({hls::resolveUri(url, variant.uri), std::nullopt});
    }
    for (const auto& media : master.renditions) {
        if (media.uri.empty())
            continue;
        const StreamSource source{hls::resolveUri(url, media.uri), std::nullopt};
        if (media.type == hls::MediaType::Audio && media.groupId == variants.front().audioGroup) {
            film.presentation.audio.push_back(trackOf(media));
            film.audio.push_back(source);
        } else if (media.type == hls::MediaType::Subtitles && media.groupId == variants.front().subtitlesGroup) {
            film.presentation.subtitles.push_back(trackOf(media));
            film.subtitles.push_back(source);
        }
    }
    return film;
}

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

} // namespace

std::size_t MediaIndex::segmentAt(MediaTime position) const {
    const auto after = std::ranges::upper_bound(segments, position, {}, [](const auto& s) { return s.time.start; });
    return after == segments.begin() ? 0 : static_cast<std::size_t>(after - segments.begin()) - 1;
}

Result<Film> readFilm(std::string_view text, const std::string& url) {
    const auto playlist = hls::parsePlaylist(text);
    if (!playlist)
        return fail("read master playlist", playlist.error());
    if (const auto* master = std::get_if<hls::MasterPlaylist>(&*playlist))
        return filmOf(*master, url);
    auto index = readMediaIndex(text, url, true);
    if (!index)
        return fail(index.error());
    Film film;
    film.presentation.duration = index->duration();
    film.presentation.renditions.emplace_back();
    film.video.push_back({url, std::move(*index)});
    return film;
}

Result<MediaIndex> readMediaIndex(std::string_view text, const std::string& url, bool mapsNeeded) {
    const auto playlist = hls::parseMediaPlaylist(text);
    if (!playlist)
        return fail("read media playlist", playlist.error());
    if (!playlist->endList)
        return fail(ErrorCode::InvalidInput, "read media playlist: live streams cannot be played");
    MediaIndex index;
    MediaTime start{};
    for (const auto& segment : playlist->segments) {
        if (!segment.keys.empty())
            return fail(ErrorCode::InvalidInput, "read media playlist: encrypted streams cannot be played");
        if (mapsNeeded && !segment.map)
            return fail(ErrorCode::InvalidInput, "read media playlist: only fragmented MP4 can be played");
        if (segment.map) {
            const InitSegment init{sourceOf(url, segment.map->uri, segment.map->range)};
            if (index.inits.empty() || !(index.inits.back() == init))
                index.inits.push_back(init);
        }
        const TimeRange time{start, start + segment.duration};
        index.segments.push_back(
            {sourceOf(url, segment.uri, segment.range), time, index.inits.empty() ? 0 : index.inits.size() - 1});
        start = time.end;
    }
    if (index.segments.empty())
        return fail(ErrorCode::Corrupt, "read media playlist: no segments");
    return index;
}

std::optional<int> trackOfLanguage(const std::vector<TrackInfo>& tracks, std::string_view language) {
    if (language.empty())
        return std::nullopt;
    const auto exact = std::ranges::find(tracks, language, &TrackInfo::language);
    const auto found = exact != tracks.end() ? exact : std::ranges::find_if(tracks, [&](const TrackInfo& track) {
        return primary(track.language) == primary(language);
    });
    return found == tracks.end() ? std::nullopt : std::optional(static_cast<int>(found - tracks.begin()));
}

std::optional<int> defaultTrack(const std::vector<TrackInfo>& tracks) {
    if (tracks.empty())
        return std::nullopt;
    const auto found = std::ranges::find(tracks, true, &TrackInfo::isDefault);
    return found == tracks.end() ? 0 : static_cast<int>(found - tracks.begin());
}

bool isAligned(const MediaIndex& a, const MediaIndex& b) {
    return std::ranges::equal(a.segments, b.segments, [](const SegmentSource& x, const SegmentSource& y) {
        return std::chrono::abs(x.time.start - y.time.start) <= kSameTime;
    });
}

} // namespace vitascope::playback
