// SPDX-License-Identifier: GPL-3.0-or-later
// RawFilms: takes uploaded films for packaging. Thread: any; calls wait for the database.
#pragma once

#include "server/domain/jobs/job_queue.h"
#include "server/domain/publishing/raw_film.h"
#include "server/domain/storage/upload.h"

#include <string_view>

namespace vitascope::server::publishing {

inline constexpr std::string_view kPackageFilm = "package-film"; // the kind of job; its subject is the upload's id

class RawFilms {
public:
    // All outlive this.
    RawFilms(UnitOfWork& work, RawFilmRepository& films, storage::UploadRepository& uploads, jobs::JobQueue& queue)
        : work_(work), films_(films), uploads_(uploads), queue_(queue) {}

    // Queues the packaging. NotFound: no such title, or no such upload of this editor. Conflict: the upload is
    // incomplete or in use, or was submitted for something else. The same submission again gives the same job, unless
    // that is dead or cancelled: then the submission counts anew.
    [[nodiscard]] Result<jobs::Job> submit(UserId submitter, TitleId title, AssetKind asset, UploadId upload);

private:
    [[nodiscard]] Result<bool> hasGivenUp(ReadScope& scope, JobId id);
    [[nodiscard]] Result<JobId> queue(WriteScope& scope, RawFilm film);

    UnitOfWork& work_;
    RawFilmRepository& films_;
    storage::UploadRepository& uploads_;
    jobs::JobQueue& queue_;
};

} // namespace vitascope::server::publishing
