// SPDX-License-Identifier: GPL-3.0-or-later
// The straight-line work of a film that the server packages: uploads the film's own file, has the server make a package
// of it, and follows that job to its end. Each step is noted in the store of the queue, so that a new one for the same
// film goes on where this one ended, also in another process. Thread: run() blocks on the job's thread, where the
// listener is called too.
#pragma once

#include "app-studio/jobs/upload_job.h"
#include "app-studio/jobs/upload_journal.h"
#include "app-studio/jobs/upload_telling.h"
#include "shared/client/jobs_api.h"
#include "shared/transfer/retry_policy.h"

#include <functional>
#include <stop_token>
#include <string>

namespace vitascope::studio {

class RawFilmRun {
public:
    struct Listener {
        std::function<void(const SourceFile&)> onSource; // size and time of a file that came without them
        std::function<void(JobId)> onServerJob;
        UploadListener telling;
    };

    // The request has a film.
    RawFilmRun(client::ApiClient& api, const Clock& clock, transfer::Sleeper& sleeper, JobStore& store,
               UploadRequest request, Listener listener);

    // Nothing when the package is on the server, else why it is not. Cancelled when stopped: the server's job goes on.
    [[nodiscard]] tl::expected<void, JobFailure> run(const std::stop_token& stop);
    // Has the server end the job that this film has there, if any; one try, whose failure goes to the film's log. Also
    // without a run.
    void endOnServer(const std::stop_token& stop);
    [[nodiscard]] bool wasStopped() const { return wasStopped_; }

private:
    using Outcome = tl::expected<void, JobFailure>;

    [[nodiscard]] Outcome openJournal();
    [[nodiscard]] Outcome checkSource();
    // A job of an earlier run, unless the server no longer knows it.
    [[nodiscard]] Outcome takeUp(const std::stop_token& stop);
    [[nodiscard]] Outcome upload(const std::stop_token& stop);
    [[nodiscard]] Outcome submit(UploadId upload, const std::stop_token& stop);
    [[nodiscard]] Outcome follow(const std::stop_token& stop);
    [[nodiscard]] Outcome keep(JobId job);
    [[nodiscard]] Outcome stoppedOnServer(const wire::Job& job);
    [[nodiscard]] Outcome ended(const Error& error);
    [[nodiscard]] Outcome notKept(const Error& error);
    void sayUpload(const client::UploadProgress& now, std::uint64_t kept);
    void sayJob(const wire::Job& job);

    client::ApiClient& api_;
    const client::JobsApi jobs_;
    const Clock& clock_;
    transfer::Sleeper& sleeper_;
    JobStore& store_;
    const UploadRequest request_;
    const Listener listener_;
    std::optional<UploadJournal> journal_;
    SourceFile source_;
    UploadTelling telling_;
    std::string told_; // of the server's job, in the log
    bool wasStopped_ = false;
};

} // namespace vitascope::studio
