// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/jobs_controller.h"

#include "shared/wire/job.h"

namespace vitascope::server::api {
namespace {

wire::JobState encode(jobs::JobState state) {
    switch (state) {
    case jobs::JobState::Queued:
        return wire::JobState::Queued;
    case jobs::JobState::Running:
        return wire::JobState::Running;
    case jobs::JobState::Done:
        return wire::JobState::Done;
    case jobs::JobState::Dead:
        break;
    }
    return wire::JobState::Dead;
}

} // namespace

JobsController::JobsController(http::Router& router, jobs::JobQueue& queue) : queue_(queue) {
    router.add("GET", "/api/v1/jobs/{id}", auth::Permission::RunJobs,
               [this](const http::Call& call) { return show(call); });
}

http::Outcome JobsController::show(const http::Call& call) {
    const auto id = call.id<JobId>("id");
    if (!id)
        return http::refuse(id.error());
    const auto job = queue_.find(*id);
    if (!job)
        return http::refuse(job.error());
    wire::Job out{
        .id = job->id, .kind = job->kind, .state = encode(job->state), .attempts = job->attempts, .reason = {}};
    if (!job->reason.empty())
        out.reason = job->reason;
    return http::Reply::json(wire::toJson(out));
}

} // namespace vitascope::server::api
