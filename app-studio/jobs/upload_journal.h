// SPDX-License-Identifier: GPL-3.0-or-later
// How far the package of one film has come on its way, in the store of the queue: written at each step before the next
// one is begun, so that another process goes on where this one ended. Thread: one.
#pragma once

#include "app-studio/jobs/job_store.h"
#include "shared/base/clock.h"

#include <string>

namespace vitascope::studio {

class UploadJournal {
public:
    // The store outlives the journal.
    [[nodiscard]] static Result<UploadJournal> open(JobStore& store, JobNumber job);

    // One key a package, so that making it twice makes it once. Made at first use.
    [[nodiscard]] Result<std::string> idempotencyKey(const Clock& clock);
    [[nodiscard]] std::optional<PackageId> package() const { return notes_.package; }
    [[nodiscard]] Result<void> setPackage(PackageId id);
    // The path of the track's upload; empty if there is none.
    [[nodiscard]] std::string uploadUrl(const std::string& track) const;
    [[nodiscard]] Result<void> setUpload(const UploadNote& upload);
    // That packages the film there; nothing if there is none.
    [[nodiscard]] std::optional<JobId> serverJob() const { return notes_.serverJob; }
    [[nodiscard]] Result<void> setServerJob(const std::optional<JobId>& job);
    // Forgets all: the server no longer knows the package.
    [[nodiscard]] Result<void> clear();

private:
    UploadJournal(JobStore& store, JobNumber job, UploadNotes notes)
        : store_(store), job_(job), notes_(std::move(notes)) {}

    JobStore& store_;
    JobNumber job_;
    UploadNotes notes_;
};

} // namespace vitascope::studio
