// SPDX-License-Identifier: GPL-3.0-or-later
// A client that makes films of the uploads on the shelf: title, package, tracks, and, when they are committed,
// publishes it. A call without an answer is made again until it has one; doing so must never make anything twice.
#pragma once

#include "tests/durability/film_source.h"
#include "tests/durability/swarm_client.h"
#include "tests/durability/upload_shelf.h"

#include <deque>

namespace vitascope::test {

// The films that were acknowledged as published, for those who watch. Thread: any.
struct PublishedFilm {
    TitleId title{};
    struct Track {
        TrackId id;
        std::size_t upload = 0; // its number on the shelf
    };
    std::vector<Track> tracks;
};
using PublishedFilms = Locked<std::vector<PublishedFilm>>;

class Publisher final : public SwarmClient {
public:
    Publisher(const std::string& url, unsigned seed, const FilmSource& source, UploadShelf& shelf,
              PublishedFilms& published, TrialLog& log)
        : desk_(url), seed_(seed), source_(source), shelf_(shelf), published_(published), log_(log) {}

    [[nodiscard]] Desk& desk() { return desk_; }
    void act(const std::stop_token& stop) override;
    void audit(client::ApiClient& witness, bool everything) override;

private:
    struct Part {
        std::size_t upload = 0;
        std::optional<TrackId> track; // once submitted
        bool isCommitted = false;
    };
    struct Film {
        std::string name;
        std::optional<wire::Title> title; // as it was acknowledged last
        std::optional<PackageId> package;
        std::vector<Part> parts; // the video, the subtitles
        bool isAudited = false;  // published, and looked at once since
    };

    void makeTitle(Film& film, const std::stop_token& stop);
    void makePackage(Film& film, const std::stop_token& stop);
    void submit(Film& film, Part& part, const std::stop_token& stop);
    void follow(Film& film, const std::stop_token& stop);
    void publish(Film& film, const std::stop_token& stop);
    void auditTitle(client::ApiClient& witness, const Film& film);
    void auditPackage(client::ApiClient& witness, const Film& film);
    void refused(const std::string& attempted, const Error& error);

    Desk desk_;
    const unsigned seed_;
    const FilmSource& source_;
    UploadShelf& shelf_;
    PublishedFilms& published_;
    TrialLog& log_;
    std::deque<Film> films_;
    std::size_t turn_ = 0;
};

} // namespace vitascope::test
