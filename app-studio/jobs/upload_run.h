// SPDX-License-Identifier: GPL-3.0-or-later
// The straight-line work of UploadJob, without Qt's signals: it takes track names from a queue until that is closed,
// uploads and submits each, and waits until the server has proved them all. Thread: run() blocks on the job's thread,
// where the listener is called too.
#pragma once

#include "app-studio/jobs/upload_job.h"
#include "app-studio/jobs/upload_journal.h"
#include "app-studio/jobs/upload_telling.h"
#include "shared/base/bounded_queue.h"
#include "shared/package/manifest.h"
#include "shared/transfer/retry_policy.h"

#include <deque>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace vitascope::studio {

class UploadRun {
public:
    struct Listener {
        std::function<void(PackageId)> onPackage;
        std::function<void(const std::string& track)> onCommitted;
        UploadListener telling;
    };
    // Why it ended without success: an error, or a track that the server has refused.
    struct Failure {
        Error error;
        std::string refusedTrack; // empty: it was no refusal
        bool isOfStore = false;   // the store of the queue fails, here and not on the server
    };
    using Ended = tl::expected<PackageId, Failure>;

    UploadRun(client::ApiClient& api, const Clock& clock, transfer::Sleeper& sleeper, JobStore& store,
              UploadRequest request, Listener listener);

    [[nodiscard]] Ended run(BoundedQueue<std::string>& tracks, const std::stop_token& stop);

private:
    struct Submitted {
        std::string name;
        TrackId id;
        wire::TrackState state = wire::TrackState::Verifying;
        std::string reason;
    };
    struct LoadedTrack {
        std::string manifestText;
        package::TrackManifest manifest;
    };

    [[nodiscard]] Result<void> openJournal();
    // Waits for a track if none is at hand; false when there are no more.
    [[nodiscard]] Result<bool> takeTracks(BoundedQueue<std::string>& tracks);
    [[nodiscard]] Result<LoadedTrack> load(const std::string& name) const;
    [[nodiscard]] Result<void> bring(const LoadedTrack& track, const std::stop_token& stop);
    [[nodiscard]] Result<void> openPackage(const package::TrackManifest& first, const std::stop_token& stop);
    [[nodiscard]] Result<wire::Package> makePackage(const package::TrackManifest& first, const std::stop_token& stop);
    [[nodiscard]] Result<bool> isThereAlready(const LoadedTrack& track, const std::stop_token& stop);
    [[nodiscard]] Result<UploadId> upload(const LoadedTrack& track, const std::stop_token& stop);
    [[nodiscard]] Result<wire::Track> submit(const LoadedTrack& track, UploadId upload, const std::stop_token& stop);
    [[nodiscard]] Result<void> askForStates(const std::stop_token& stop);
    [[nodiscard]] const Submitted* refused() const;
    [[nodiscard]] bool isAllCommitted() const;
    void note(Submitted& track, const wire::Track& now);
    void finishTrack(const LoadedTrack& track, const wire::Track& now);
    void sayUpload(const client::UploadProgress& now, std::uint64_t kept);

    client::ApiClient& api_;
    const Clock& clock_;
    transfer::Sleeper& sleeper_;
    JobStore& store_;
    const UploadRequest request_;
    const Listener listener_;
    std::optional<UploadJournal> journal_;
    std::optional<wire::Package> package_;
    std::deque<LoadedTrack> pending_;
    std::vector<Submitted> submitted_;
    UploadTelling telling_;
    qint64 finishedBytes_ = 0;
    qint64 keptBytes_ = 0; // of these, of an earlier run
    bool storeFails_ = false;
};

} // namespace vitascope::studio
