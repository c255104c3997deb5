// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as editors see them: GET /api/v1/jobs, GET /api/v1/jobs/{id}, GET /api/v1/jobs/{id}/log,
// POST /api/v1/jobs/{id}/cancel, POST /api/v1/jobs/{id}/restart. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/jobs/job_queue.h"
#include "shared/wire/job.h"

#include <functional>
#include <optional>
#include <string>

namespace vitascope::server::api {

class JobsController {
public:
    // How a title is called, for people; nothing of one that is gone.
    using TitleNames = std::function<std::optional<std::string>(TitleId)>;

    // The router must not outlive this, nor this the queue.
    JobsController(http::Router& router, jobs::JobQueue& queue, TitleNames titleNames = {});

private:
    [[nodiscard]] http::Outcome list(const http::Call& call);
    [[nodiscard]] http::Outcome show(const http::Call& call);
    [[nodiscard]] http::Outcome log(const http::Call& call);
    [[nodiscard]] http::Outcome cancel(const http::Call& call);
    [[nodiscard]] http::Outcome restart(const http::Call& call);
    [[nodiscard]] http::Outcome reply(const Result<jobs::Job>& job);
    [[nodiscard]] wire::Job encode(const jobs::Job& job);

    jobs::JobQueue& queue_;
    const TitleNames titleNames_;
};

} // namespace vitascope::server::api
