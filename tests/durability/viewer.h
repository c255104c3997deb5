// SPDX-License-Identifier: GPL-3.0-or-later
// A client that watches what was published: it asks for the right to play, and fetches playlists and media, whose bytes
// must be those that were uploaded.
#pragma once

#include "tests/durability/publisher.h"

namespace vitascope::test {

class Viewer final : public SwarmClient {
public:
    Viewer(const std::string& url, unsigned seed, UploadShelf& shelf, PublishedFilms& published, TrialLog& log)
        : desk_(url), random_(seed), shelf_(shelf), published_(published), log_(log) {}

    [[nodiscard]] Desk& desk() { return desk_; }
    void act(const std::stop_token& stop) override;
    void audit(client::ApiClient& witness, bool everything) override;

private:
    // Nothing if there was no answer.
    [[nodiscard]] std::optional<std::string> fetch(const std::string& url, const std::stop_token& stop);
    void unanswered(const std::string& what);
    void watch(client::ApiClient& api, const PublishedFilm& film, const std::stop_token& stop);
    void compare(const std::string& folder, std::size_t upload, const std::string& file, const std::stop_token& stop);

    Desk desk_;
    std::mt19937 random_;
    UploadShelf& shelf_;
    PublishedFilms& published_;
    TrialLog& log_;
    std::size_t audited_ = 0; // films
    bool insists_ = false;    // an answer is owed, since the server is up
};

} // namespace vitascope::test
