// SPDX-License-Identifier: GPL-3.0-or-later
// A client that uploads file after file as the studio does (client::TusUpload). An upload goes on over every crash; it
// must never be asked for a byte again that was acknowledged.
#pragma once

#include "tests/durability/film_source.h"
#include "tests/durability/swarm_client.h"
#include "tests/durability/upload_shelf.h"

#include <atomic>

namespace vitascope::test {

class Uploader final : public SwarmClient {
public:
    // Puts the files that it makes into `folder`.
    Uploader(const std::string& url, unsigned seed, const FilmSource& source, std::filesystem::path folder,
             UploadShelf& shelf, TrialLog& log)
        : desk_(url),
          random_(seed),
          seed_(seed),
          source_(source),
          folder_(std::move(folder)),
          shelf_(shelf),
          log_(log) {}

    [[nodiscard]] Desk& desk() { return desk_; }
    // Whole uploads, one after another, also while the gate is closed.
    void act(const std::stop_token& stop) override;
    // Nothing more: run() asks the server for its offset after each crash, and the shelf compares.
    void audit(client::ApiClient&, bool) override {}

    // Bytes that the server has acknowledged. What was sent besides is what crashes cut: a piece each, at most.
    [[nodiscard]] std::uint64_t acknowledgedBytes() const { return acknowledgedBytes_; }
    [[nodiscard]] std::uint64_t filesBegun() const { return filesBegun_; }
    static constexpr std::uint64_t kPiece = 64ULL * 1024;

private:
    void upload(const SourceTrack& track, const std::stop_token& stop);

    Desk desk_;
    std::mt19937 random_;
    const unsigned seed_;
    const FilmSource& source_;
    const std::filesystem::path folder_;
    UploadShelf& shelf_;
    TrialLog& log_;
    std::atomic<std::uint64_t> acknowledgedBytes_ = 0;
    std::atomic<std::uint64_t> filesBegun_ = 0;
    std::uint64_t made_ = 0;
};

} // namespace vitascope::test
