// SPDX-License-Identifier: GPL-3.0-or-later
// A Fetcher over a package that lies in a folder: master and media playlists as the server would write them, and the
// tracks' files in ranges. No network and no server. Thread: any; handlers run on a thread of its own
// ("package-reader").
#pragma once

#include "shared/package/manifest.h"
#include "shared/playback/fetcher.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace vitascope::studio {

class PackageFetcher final : public playback::Fetcher {
public:
    PackageFetcher();
    ~PackageFetcher() override;
    PackageFetcher(const PackageFetcher&) = delete;
    PackageFetcher& operator=(const PackageFetcher&) = delete;

    // Serves this package from now on, and no other any more; its tracks are as told, whatever the manifests in the
    // folder say. The URL of its master playlist; InvalidInput if there is no video track.
    [[nodiscard]] Result<std::string> show(const std::filesystem::path& folder,
                                           const std::vector<package::TrackManifest>& tracks);

    Id start(playback::FetchRequest request, playback::FetchHandlers handlers) override;
    void cancel(Id id) override;

private:
    struct Package { // immutable
        std::map<std::string, std::string> texts;
        std::map<std::string, std::filesystem::path> files; // by URL
    };
    struct Job {
        Id id = 0;
        playback::FetchRequest request;
        playback::FetchHandlers handlers;
    };

    void run();
    [[nodiscard]] Result<void> serve(const Job& job, const Package& package);
    [[nodiscard]] Result<void> serveFile(const Job& job, const std::filesystem::path& file);
    [[nodiscard]] bool hand(const Job& job, std::span<const std::uint8_t> bytes); // false: cancelled
    void finish(const Job& job, Result<void> result);

    std::mutex mutex_; // of all below
    std::condition_variable wake_;
    std::shared_ptr<const Package> package_;
    std::deque<Job> jobs_;
    Id last_ = 0;
    Id current_ = 0; // 0: none is under way, or it was cancelled
    bool stopping_ = false;
    int shown_ = 0;
    std::mutex handling_; // held while a handler runs; taken before mutex_
    std::thread thread_;
};

} // namespace vitascope::studio
