// SPDX-License-Identifier: GPL-3.0-or-later
// Packages: what editors do with packages and tracks. Thread: any; calls wait for the database.
#pragma once

#include "server/domain/jobs/job_queue.h"
#include "server/domain/publishing/package.h"
#include "server/domain/storage/upload.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::publishing {

inline constexpr std::string_view kVerifyTrack = "verify-track"; // the kind of job; its subject is the track's id

struct PackageInput {
    TitleId title;
    AssetKind asset = AssetKind::Main;
    std::int64_t durationTicks = 0;
    std::int64_t timescale = 0;
};

class Packages {
public:
    Packages(UnitOfWork& work, PackageRepository& repository, storage::UploadRepository& uploads, jobs::JobQueue& queue,
             const Clock& clock, IdSource& ids);

    // InvalidInput for impossible numbers; NotFound without the title. The same creator and key get the package that
    // was made the first time; Conflict if that one was made from other input.
    [[nodiscard]] Result<Package> create(UserId creator, const PackageInput& input,
                                         const std::optional<std::string>& idempotencyKey);

    [[nodiscard]] Result<Package> find(PackageId id);
    [[nodiscard]] Result<Track> findTrack(PackageId package, TrackId track);

    // Takes a track for verification. InvalidInput: the manifest breaks a rule, or says another size than the upload
    // has. NotFound: no such package, or no such upload of this editor. Conflict: the upload is incomplete or in use,
    // another track has the name, or a video track's segments begin at other times than those of the package's other
    // video tracks. The same manifest again gives the track it made the first time, unless that was refused.
    [[nodiscard]] Result<Track> submitTrack(UserId submitter, PackageId package, std::string_view manifestJson,
                                            UploadId upload);

private:
    [[nodiscard]] Result<void> checkUpload(ReadScope& scope, UserId submitter, UploadId id,
                                           const package::TrackManifest& manifest);
    [[nodiscard]] Result<void> checkBoundaries(ReadScope& scope, const Package& package,
                                               const package::TrackManifest& manifest);

    UnitOfWork& work_;
    PackageRepository& repository_;
    storage::UploadRepository& uploads_;
    jobs::JobQueue& queue_;
    const Clock& clock_;
    IdSource& ids_;
};

} // namespace vitascope::server::publishing
