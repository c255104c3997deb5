// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/upload_journal.h"

#include "shared/base/id.h"

namespace vitascope::studio {

Result<UploadJournal> UploadJournal::open(JobStore& store, JobNumber job) {
    auto notes = store.notes(job);
    if (!notes)
        return fail(notes.error());
    return UploadJournal(store, job, std::move(*notes));
}

Result<std::string> UploadJournal::idempotencyKey(const Clock& clock) {
    if (notes_.key.empty()) {
        notes_.key = Uuid::makeV7(clock.utcNow()).toString();
        if (const auto kept = store_.putPackage(job_, notes_.key, notes_.package); !kept)
            return fail(kept.error());
    }
    return notes_.key;
}

Result<void> UploadJournal::setPackage(PackageId id) {
    notes_.package = id;
    return store_.putPackage(job_, notes_.key, id);
}

std::string UploadJournal::uploadUrl(const std::string& track) const {
    const auto found = notes_.uploads.find(track);
    return found == notes_.uploads.end() ? std::string() : found->second.url;
}

Result<void> UploadJournal::setUpload(const UploadNote& upload) {
    notes_.uploads[upload.track] = upload;
    return store_.putUpload(job_, upload);
}

Result<void> UploadJournal::setServerJob(const std::optional<JobId>& job) {
    notes_.serverJob = job;
    return store_.putServerJob(job_, job);
}

Result<void> UploadJournal::clear() {
    notes_ = {};
    return store_.forgetUploads(job_);
}

} // namespace vitascope::studio
