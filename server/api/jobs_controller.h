// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as editors see them: GET /api/v1/jobs, GET /api/v1/jobs/{id}, GET /api/v1/jobs/{id}/log,
// POST /api/v1/jobs/{id}/cancel, POST /api/v1/jobs/{id}/restart. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/jobs/job_queue.h"
#include "shared/wire/job.h"

#include <functional>
#include <map>
#include <span>
#include <string>

namespace vitascope::server::api {

class JobsController {
public:
    // How titles are called, for people; those that are gone are left out.
    using Names = std::map<TitleId, std::string>;
    using TitleNames = std::function<Result<Names>(std::span<const TitleId>)>;

    // The router must not outlive this, nor this the queue.
    JobsController(http::Router& router, jobs::JobQueue& queue, TitleNames titleNames = {});

private:
    [[nodiscard]] http::Outcome list(const http::Call& call);
    [[nodiscard]] http::Outcome show(const http::Call& call);
    [[nodiscard]] http::Outcome log(const http::Call& call);
    [[nodiscard]] http::Outcome cancel(const http::Call& call);
    [[nodiscard]] http::Outcome restart(const http::Call& call);
    [[nodiscard]] http::Outcome reply(const Result<jobs::Job>& job);
    [[nodiscard]] Result<Names> namesFor(std::span<const jobs::Job> jobs);
    [[nodiscard]] wire::Job encode(const jobs::Job& job, const Names& names);

    jobs::JobQueue& queue_;
    const TitleNames titleNames_;
};

} // namespace vitascope::server::api
