// SPDX-License-Identifier: GPL-3.0-or-later
// Film: what the playlists say, in the form in which the engine uses it. Pure functions from playlist text.
// Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/playback/fetcher.h"
#include "shared/playback/presentation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::playback {

struct InitSegment {
    FetchRequest source;
    friend bool operator==(const InitSegment& a, const InitSegment& b) {
        return a.source.url == b.source.url && a.source.range == b.source.range;
    }
};

struct SegmentSource {
    FetchRequest source;
    TimeRange time;
    std::size_t init = 0; // into MediaIndex::inits
};

// One media playlist. Segments are contiguous in time from 0.
struct MediaIndex {
    std::vector<InitSegment> inits;
    std::vector<SegmentSource> segments; // at least one

    [[nodiscard]] MediaTime duration() const { return segments.back().time.end; }
    // The segment that covers the position; the last one for positions past the end.
    [[nodiscard]] std::size_t segmentAt(MediaTime position) const;
};

struct StreamSource {
    std::string playlistUrl;
    std::optional<MediaIndex> index; // once its playlist is loaded
};

struct Film {
    Presentation presentation;           // the duration is known with the first media playlist
    std::vector<StreamSource> video;     // as presentation.renditions
    std::vector<StreamSource> audio;     // as presentation.audio
    std::vector<StreamSource> subtitles; // as presentation.subtitles
};

// From a master playlist, or from a media playlist, which is then the one rendition. URLs are made absolute.
// Corrupt: no playlist; InvalidInput: nothing in it that this player can play.
[[nodiscard]] Result<Film> readFilm(std::string_view text, const std::string& url);

// Only finished playlists (EXT-X-ENDLIST) in the clear; with media in fragmented MP4 (EXT-X-MAP) if mapsNeeded.
[[nodiscard]] Result<MediaIndex> readMediaIndex(std::string_view text, const std::string& url, bool mapsNeeded);

// The track of the language (a more general one will do: "pt" for "pt-BR"), else nothing.
[[nodiscard]] std::optional<int> trackOfLanguage(const std::vector<TrackInfo>& tracks, std::string_view language);
[[nodiscard]] std::optional<int> defaultTrack(const std::vector<TrackInfo>& tracks); // the default, else the first

// Whether both are cut at the same times, so that one can follow the other after any segment.
[[nodiscard]] bool isAligned(const MediaIndex& a, const MediaIndex& b);

} // namespace vitascope::playback
