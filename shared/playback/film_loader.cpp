// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/film_loader.h"

#include <algorithm>

namespace vitascope::playback {

namespace {

constexpr std::size_t kMostPlaylistBytes = 8U << 20U;

// Of a film that may be changed, or not.
template<class SomeFilm>
auto& streamsOf(SomeFilm& film, StreamKind kind) {
    switch (kind) {
    case StreamKind::Audio:
        return film.audio;
    case StreamKind::Subtitles:
        return film.subtitles;
    case StreamKind::Video:
        break;
    }
    return film.video;
}

} // namespace

FilmLoader::FilmLoader(Downloads& downloads, FilmRead onFilm, IndexRead onIndex)
    : downloads_(downloads), onFilm_(std::move(onFilm)), onIndex_(std::move(onIndex)) {}

void FilmLoader::open(const std::string& url) {
    close();
    downloads_.get({url, std::nullopt}, kMostPlaylistBytes,
                   [this, url](const Result<std::string>& text) { masterArrived(url, text); });
}

void FilmLoader::need(StreamKind kind, int index) {
    const auto& source = streamsOf(film_, kind).at(static_cast<std::size_t>(index));
    if (source.index || !requested_.emplace(kind, index).second)
        return;
    downloads_.get({source.playlistUrl, std::nullopt}, kMostPlaylistBytes,
                   [this, kind, index, url = source.playlistUrl](const Result<std::string>& text) {
                       playlistArrived(kind, index, url, text);
                   });
}

void FilmLoader::close() {
    film_ = Film();
    requested_.clear();
}

const MediaIndex* FilmLoader::index(StreamKind kind, int index) const {
    const auto& all = streamsOf(film_, kind);
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < all.size() && all[at].index ? &*all[at].index : nullptr;
}

void FilmLoader::masterArrived(const std::string& url, const Result<std::string>& text) {
    if (!text)
        return onFilm_(fail("fetch master playlist", text.error()));
    auto film = readFilm(*text, url);
    if (!film)
        return onFilm_(fail(film.error()));
    film_ = std::move(*film);
    onFilm_({});
}

void FilmLoader::playlistArrived(StreamKind kind, int index, const std::string& url, const Result<std::string>& text) {
    requested_.erase({kind, index});
    if (!text)
        return onIndex_(kind, index, fail("fetch media playlist", text.error()));
    auto read = readMediaIndex(*text, url, kind != StreamKind::Subtitles);
    if (!read)
        return onIndex_(kind, index, fail(read.error()));
    if (kind == StreamKind::Video && film_.presentation.duration == MediaTime())
        film_.presentation.duration = read->duration();
    streamsOf(film_, kind).at(static_cast<std::size_t>(index)).index = std::move(*read);
    onIndex_(kind, index, {});
}

} // namespace vitascope::playback
