// SPDX-License-Identifier: GPL-3.0-or-later
// The job that makes a package of a raw film: a packager writes the tracks into a folder of the attempt's own, each is
// proven like an uploaded one, all go into the blob store, and one transaction makes the package with its tracks and
// ends the job. So there is never half a package, and an attempt that ends anywhere leaves nothing but bytes without a
// name. A film that fails is kept for a week, so that a person can restart its job; by itself it is begun three times
// at most. Thread: any, several jobs at once.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/publishing/raw_film.h"
#include "server/domain/publishing/verify_track.h"

#include <functional>

namespace vitascope::server::publishing {

// Where a packager tells how it gets on; both are called on a thread of its own.
struct PackagingReport {
    std::function<void(const Progress& progress)> progressed;
    std::function<void(std::string_view line)> noted; // for people
};

class FilmPackager {
public:
    virtual ~FilmPackager() = default;
    // Makes a package of the film in the folder, which does not exist yet. InvalidInput or Corrupt: it is no film that
    // can be packaged, with the reason for people. Other failures are the packager's own; Unavailable if there is none
    // to run. Cancelled soon after stop is requested.
    [[nodiscard]] virtual Result<void> package(const std::filesystem::path& film, const std::filesystem::path& folder,
                                               const PackagingReport& report, const std::stop_token& stop) = 0;
};

// What the job works with; all of it outlives the job.
struct PackageFilmParts {
    UnitOfWork& work;
    RawFilmRepository& films;
    PackageRepository& packages;
    storage::UploadRepository& uploads;
    storage::UploadSpool& spool;
    storage::LocalBlobs& blobs;
    FilmPackager& packager;
    BitstreamVerifier& bitstreams;
    jobs::JobQueue& queue;
    PackageObserver& observer;
    const Clock& clock;
    IdSource& ids;
    std::filesystem::path workFolder;   // of the same file system as the blobs
    events::EventLog* events = nullptr; // is told of the tracks
    audit::AuditLog* audit = nullptr;   // is told of the package
};

class PackageFilm final : public jobs::JobHandler {
public:
    explicit PackageFilm(PackageFilmParts parts) : parts_(std::move(parts)) {}

    [[nodiscard]] std::string_view kind() const override;
    [[nodiscard]] Result<void> run(const jobs::Job& job, const std::stop_token& stop) override;
    // The upload is free: its sender may end it, and it expires in a week.
    [[nodiscard]] Result<void> giveUp(WriteScope& scope, const jobs::Job& job, const std::string& reason) override;
    // Conflict if the upload is gone or in use.
    [[nodiscard]] Result<void> revive(WriteScope& scope, const jobs::Job& job) override;
    [[nodiscard]] int maxAttempts(const jobs::JobRules& rules) const override;

private:
    struct MadeTrack {
        package::TrackManifest manifest;
        std::filesystem::path file;
    };
    struct MadePackage {
        package::PackageManifest manifest;
        std::vector<MadeTrack> tracks;
    };

    [[nodiscard]] Result<RawFilm> load(const jobs::Job& job);
    [[nodiscard]] Result<std::filesystem::path> findFile(const RawFilm& film) const;
    [[nodiscard]] Result<void> make(const jobs::Job& job, const std::filesystem::path& film,
                                    const std::filesystem::path& folder, const std::stop_token& stop);
    [[nodiscard]] Result<void> prove(const jobs::Job& job, const MadePackage& made, const std::stop_token& stop);
    [[nodiscard]] Result<void> commit(const jobs::Job& job, const RawFilm& film, const MadePackage& made);
    [[nodiscard]] Result<void> checkStored(const MadePackage& made) const;
    [[nodiscard]] Result<void> write(WriteScope& scope, const RawFilm& film, const MadePackage& made,
                                     const Package& package);
    [[nodiscard]] Result<void> tell(WriteScope& scope, const Track& track, TitleId title);

    const PackageFilmParts parts_;
};

} // namespace vitascope::server::publishing
