// SPDX-License-Identifier: GPL-3.0-or-later
// The job that proves a track and commits it: digests and structure in this process, bitstreams by the verifier, then
// the file into the blob store and, in one transaction, the track, its media playlist and the package's revision.
// Each step can be repeated, so the job survives a crash anywhere. Thread: any, several jobs at once.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/jobs/job_queue.h"
#include "server/domain/publishing/package.h"
#include "server/domain/publishing/package_observer.h"
#include "server/domain/storage/blob_store.h"
#include "server/domain/storage/upload.h"
#include "server/domain/storage/upload_spool.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace vitascope::server::publishing {

// Decodes a track's file and holds it against its manifest.
class BitstreamVerifier {
public:
    virtual ~BitstreamVerifier() = default;
    // InvalidInput or Corrupt: the track is refused with this message. Other failures are the verifier's own;
    // Unavailable if there is no verifier to run. Cancelled soon after stop is requested.
    [[nodiscard]] virtual Result<void> verify(const std::filesystem::path& file, const package::TrackManifest& manifest,
                                              const std::stop_token& stop) = 0;
};

// What the job works with; all of it outlives the job.
struct VerifyTrackParts {
    UnitOfWork& work;
    PackageRepository& packages;
    storage::UploadRepository& uploads;
    storage::UploadSpool& spool;
    storage::LocalBlobs& blobs;
    BitstreamVerifier& bitstreams;
    jobs::JobQueue& queue;
    PackageObserver& observer;
    const Clock& clock;
    events::EventLog* events = nullptr; // is told of tracks that are committed or refused
    audit::AuditLog* audit = nullptr;   // is told of tracks that are committed
};

class VerifyTrack final : public jobs::JobHandler {
public:
    explicit VerifyTrack(const VerifyTrackParts& parts) : parts_(parts) {}

    [[nodiscard]] std::string_view kind() const override;
    [[nodiscard]] Result<void> run(const jobs::Job& job, const std::stop_token& stop) override;
    // The track is refused: an editor must learn that nothing more will happen.
    [[nodiscard]] Result<void> giveUp(WriteScope& scope, const jobs::Job& job, const std::string& reason) override;
    // The track is verified once more. Conflict if its upload is gone or in use, or another track has its name.
    [[nodiscard]] Result<void> revive(WriteScope& scope, const jobs::Job& job) override;

private:
    struct Subject {
        Track track;
        package::TrackManifest manifest;
    };
    [[nodiscard]] Result<Subject> load(const jobs::Job& job);
    [[nodiscard]] Result<std::filesystem::path> findFile(const Track& track) const;
    [[nodiscard]] Result<void> prove(const Subject& subject, const std::filesystem::path& file,
                                     const std::stop_token& stop);
    [[nodiscard]] Result<void> adopt(const Track& track, const std::filesystem::path& file, const jobs::JobLease& lease,
                                     const std::stop_token& stop);
    [[nodiscard]] static Result<void> unlessMoved(const std::filesystem::path& file, const Error& error);
    [[nodiscard]] Result<void> commit(const Subject& subject, const jobs::JobLease& lease);
    // Gives the upload its file again, if it still is one.
    void putBack(const Track& track);
    [[nodiscard]] Result<void> putBack(WriteScope& scope, const Track& track);
    [[nodiscard]] Result<void> refuse(const Track& track, const jobs::JobLease& lease, const std::string& reason);
    [[nodiscard]] Result<void> tell(WriteScope& scope, const Track& track, const char* state);
    // The act is that of whoever uploaded the track.
    [[nodiscard]] Result<void> note(WriteScope& scope, const Track& track);
    [[nodiscard]] Result<void> writeRefusal(WriteScope& scope, const Track& track, const std::string& reason);

    VerifyTrackParts parts_;
};

} // namespace vitascope::server::publishing
