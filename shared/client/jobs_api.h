// SPDX-License-Identifier: GPL-3.0-or-later
// The work of the server that outlives the request which asked for it (docs/api.md, "Jobs"): each call
// blocks until its answer or failure and can be stopped. For editors. Thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/job.h"
#include "shared/wire/publishing.h"

#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

struct JobQuery {
    std::optional<int> limit;
    std::optional<std::string> cursor; // JobPage::nextCursor of the page before
    std::optional<wire::JobState> state;
    std::optional<TitleId> titleId;
    std::optional<std::string> kind;
};

class JobsApi {
public:
    explicit JobsApi(Session& session) : session_(session) {}

    // The newest first.
    [[nodiscard]] Result<wire::JobPage> list(const JobQuery& query, const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::JobLog> log(JobId job, const std::stop_token& stop = {}) const;
    // Conflict if it has ended.
    Result<wire::Job> cancel(JobId job, const std::stop_token& stop = {}) const;
    // Conflict unless it is dead or cancelled, and what it needs is still there.
    Result<wire::Job> restart(JobId job, const std::stop_token& stop = {}) const;
    // Has the server package a film that was uploaded as it is.
    Result<wire::Job> packageFilm(TitleId title, const wire::FilmSubmission& film,
                                  const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
