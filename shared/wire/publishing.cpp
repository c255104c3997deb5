// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/publishing.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::string_view_literals;

template<>
struct Names<AssetKind> {
    static constexpr std::array values{std::pair{AssetKind::Main, "main"sv}, std::pair{AssetKind::Trailer, "trailer"sv},
                                       std::pair{AssetKind::Extra, "extra"sv}};
};

template<>
struct Names<TrackKind> {
    static constexpr std::array values{std::pair{TrackKind::Video, "video"sv}, std::pair{TrackKind::Audio, "audio"sv},
                                       std::pair{TrackKind::Subtitles, "subtitles"sv},
                                       std::pair{TrackKind::Thumbnails, "thumbnails"sv}};
};

template<>
struct Names<TrackState> {
    static constexpr std::array values{std::pair{TrackState::Verifying, "verifying"sv},
                                       std::pair{TrackState::Committed, "committed"sv},
                                       std::pair{TrackState::Refused, "refused"sv}};
};

template<>
struct Shape<PackageInput> {
    static void fields(auto& f, auto& value) {
        f("asset", value.asset);
        f("durationTicks", value.durationTicks);
        f("timescale", value.timescale);
    }
};

template<>
struct Shape<FilmSubmission> {
    static void fields(auto& f, auto& value) {
        f("uploadId", value.uploadId);
        f("asset", value.asset);
    }
};

template<>
struct Shape<Track> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("name", value.name);
        f("kind", value.kind);
        f("state", value.state);
        f("reason", value.reason);
        f("jobId", value.jobId);
    }
};

template<>
struct Shape<Package> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("titleId", value.titleId);
        f("revision", value.revision);
        f("playable", value.playable);
        f("tracks", value.tracks);
    }
};

template<>
struct Shape<TrackSubmission> {
    static void fields(auto& f, auto& value) {
        f("manifest", f.raw(value.manifest));
        f("uploadId", value.uploadId);
    }
};

} // namespace codec

std::string_view toString(AssetKind value) {
    return codec::nameOf(value);
}

std::string_view toString(TrackKind value) {
    return codec::nameOf(value);
}

std::string_view toString(TrackState value) {
    return codec::nameOf(value);
}

std::string toJson(const FilmSubmission& value) {
    return codec::write(value);
}

template<>
Result<FilmSubmission> fromJson<FilmSubmission>(std::string_view text) {
    return codec::read<FilmSubmission>(text);
}

std::string toJson(const PackageInput& value) {
    return codec::write(value);
}

template<>
Result<PackageInput> fromJson<PackageInput>(std::string_view text) {
    return codec::read<PackageInput>(text);
}

std::string toJson(const Track& value) {
    return codec::write(value);
}

template<>
Result<Track> fromJson<Track>(std::string_view text) {
    return codec::read<Track>(text);
}

std::string toJson(const Package& value) {
    return codec::write(value);
}

template<>
Result<Package> fromJson<Package>(std::string_view text) {
    return codec::read<Package>(text);
}

std::string toJson(const TrackSubmission& value) {
    return codec::write(value);
}

template<>
Result<TrackSubmission> fromJson<TrackSubmission>(std::string_view text) {
    return codec::read<TrackSubmission>(text);
}

} // namespace vitascope::wire
