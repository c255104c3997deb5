// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/jobs/{id}: how far a job is. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/jobs/job_queue.h"

namespace vitascope::server::api {

class JobsController {
public:
    // The router must not outlive this, nor this the queue.
    JobsController(http::Router& router, jobs::JobQueue& queue);

private:
    [[nodiscard]] http::Outcome show(const http::Call& call);

    jobs::JobQueue& queue_;
};

} // namespace vitascope::server::api
