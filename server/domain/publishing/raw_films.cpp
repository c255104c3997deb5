// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/raw_films.h"

namespace vitascope::server::publishing {

Result<jobs::Job> RawFilms::submit(UserId submitter, TitleId title, AssetKind asset, UploadId uploadId) {
    const auto job = work_.write([&](WriteScope& scope) -> Result<JobId> {
        const auto upload = uploads_.find(scope, uploadId);
        if (!upload)
            return fail(upload.error());
        const auto earlier = films_.find(scope, uploadId);
        if (!earlier)
            return fail(earlier.error());
        if (!*upload || (*upload)->owner != submitter)
            return fail(ErrorCode::NotFound, "there is no upload " + uploadId.toString());
        const auto isGivenUp = *earlier ? hasGivenUp(scope, (*earlier)->job) : Result<bool>(false);
        if (!isGivenUp)
            return fail(isGivenUp.error());
        if (*isGivenUp) {
            if (auto removed = films_.remove(scope, uploadId); !removed)
                return fail(removed.error());
        } else if (*earlier) {
            if ((*earlier)->title != title || (*earlier)->asset != asset)
                return fail(ErrorCode::Conflict, "upload " + uploadId.toString() + " was submitted for something else");
            return (*earlier)->job;
        }
        if (!(*upload)->isComplete())
            return fail(ErrorCode::Conflict, "upload " + uploadId.toString() + " is not complete: it has " +
                                                 std::to_string((*upload)->offset) + " bytes");
        return queue(scope, {.upload = uploadId, .title = title, .asset = asset, .submitter = submitter, .job = {}});
    });
    if (!job)
        return fail(job.error());
    queue_.wake();
    return queue_.find(*job);
}

Result<bool> RawFilms::hasGivenUp(ReadScope& scope, JobId id) {
    const auto job = queue_.find(scope, id);
    if (!job && job.error().code == ErrorCode::NotFound)
        return true; // it ended long ago
    if (!job)
        return fail(job.error());
    return job->state == jobs::JobState::Dead || job->state == jobs::JobState::Cancelled;
}

Result<JobId> RawFilms::queue(WriteScope& scope, RawFilm film) {
    if (auto held = uploads_.setHeld(scope, film.upload, true); !held)
        return fail(held.error());
    const auto job = queue_.submit(scope, std::string(kPackageFilm), film.upload.toString(), {.title = film.title});
    if (!job)
        return job;
    film.job = *job;
    return films_.insert(scope, film).map([&] { return film.job; });
}

} // namespace vitascope::server::publishing
