// SPDX-License-Identifier: GPL-3.0-or-later
// FilmLoader: fetches the master playlist, and media playlists when they are needed. Thread: the playback thread.
#pragma once

#include "shared/playback/downloads.h"
#include "shared/playback/film.h"

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace vitascope::playback {

enum class StreamKind { Video, Audio, Subtitles };

class FilmLoader {
public:
    using FilmRead = std::function<void(const Result<void>&)>;
    using IndexRead = std::function<void(StreamKind, int index, const Result<void>&)>;

    FilmLoader(Downloads& downloads, FilmRead onFilm, IndexRead onIndex);

    void open(const std::string& url); // forgets the film before
    // Loads the stream's playlist unless it is there or on its way; onIndex follows.
    void need(StreamKind kind, int index);
    void close();

    [[nodiscard]] Film& film() { return film_; }
    [[nodiscard]] const Film& film() const { return film_; }
    [[nodiscard]] const MediaIndex* index(StreamKind kind, int index) const; // null when not loaded

private:
    void masterArrived(const std::string& url, const Result<std::string>& text);
    void playlistArrived(StreamKind kind, int index, const std::string& url, const Result<std::string>& text);
    Downloads& downloads_;
    const FilmRead onFilm_;
    const IndexRead onIndex_;
    Film film_;
    std::set<std::pair<StreamKind, int>> requested_;
};

} // namespace vitascope::playback
