// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/jobs_controller.h"

#include "server/api/job_encoding.h"
#include "server/api/origin.h"
#include "server/api/page_query.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace vitascope::server::api {
namespace {

using http::Call;
using http::Outcome;
using http::refuse;

Result<jobs::JobQuery> readQuery(const Call& call) {
    const auto page = readPageQuery<JobId>(call);
    if (!page)
        return fail(page.error());
    jobs::JobQuery query{.state = {},
                         .kind = call.query("kind"),
                         .title = {},
                         .before = page->after,
                         .limit = static_cast<std::size_t>(page->limit)};
    if (const auto text = call.query("state")) {
        const auto state = wire::parseJobState(*text);
        if (!state)
            return fail(ErrorCode::InvalidInput, "state must be one of queued, running, done, dead, cancelled");
        query.state = decodeJobState(*state);
    }
    if (const auto text = call.query("titleId")) {
        query.title = TitleId::parse(*text);
        if (!query.title)
            return fail(ErrorCode::InvalidInput, "titleId must be a UUID");
    }
    return query;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

JobsController::JobsController(http::Router& router, jobs::JobQueue& queue, TitleNames titleNames)
    : queue_(queue), titleNames_(std::move(titleNames)) {
    constexpr auto kAccess = auth::Permission::RunJobs;
    router.add("GET", "/api/v1/jobs", kAccess, [this](const Call& call) { return list(call); });
    router.add("GET", "/api/v1/jobs/{id}", kAccess, [this](const Call& call) { return show(call); });
    router.add("GET", "/api/v1/jobs/{id}/log", kAccess, [this](const Call& call) { return log(call); });
    router.add("POST", "/api/v1/jobs/{id}/cancel", kAccess, [this](const Call& call) { return cancel(call); });
    router.add("POST", "/api/v1/jobs/{id}/restart", kAccess, [this](const Call& call) { return restart(call); });
}

Outcome JobsController::list(const Call& call) {
    auto query = readQuery(call);
    if (!query)
        return refuse(query.error());
    const auto jobs = queue_.list(std::move(*query));
    if (!jobs)
        return refuse(jobs.error());
    const auto names = namesFor(jobs->items);
    if (!names)
        return refuse(names.error());
    wire::JobPage page{.items = {}, .nextCursor = encodeCursor(jobs->next)};
    for (const auto& job : jobs->items)
        page.items.push_back(encode(job, *names));
    return http::Reply::json(wire::toJson(page));
}

Outcome JobsController::show(const Call& call) {
    const auto id = call.id<JobId>("id");
    return id ? reply(queue_.find(*id)) : refuse(id.error());
}

Outcome JobsController::log(const Call& call) {
    const auto id = call.id<JobId>("id");
    if (!id)
        return refuse(id.error());
    const auto notes = queue_.notes(*id);
    if (!notes)
        return refuse(notes.error());
    return http::Reply::json(wire::toJson(wire::JobLog{.lines = linesOf(*notes)}));
}

Outcome JobsController::cancel(const Call& call) {
    const auto id = call.id<JobId>("id");
    return id ? reply(queue_.cancel(*id, originOf(call))) : refuse(id.error());
}

Outcome JobsController::restart(const Call& call) {
    const auto id = call.id<JobId>("id");
    return id ? reply(queue_.restart(*id, originOf(call))) : refuse(id.error());
}

Outcome JobsController::reply(const Result<jobs::Job>& job) {
    if (!job)
        return refuse(job.error());
    const auto names = namesFor(std::span(&*job, 1));
    if (!names)
        return refuse(names.error());
    return http::Reply::json(wire::toJson(encode(*job, *names)));
}

Result<JobsController::Names> JobsController::namesFor(std::span<const jobs::Job> jobs) {
    std::set<TitleId> titles;
    for (const auto& job : jobs)
        if (job.title)
            titles.insert(*job.title);
    if (titles.empty() || !titleNames_)
        return Names();
    return titleNames_(std::vector(titles.begin(), titles.end()));
}

wire::Job JobsController::encode(const jobs::Job& job, const Names& names) {
    auto encoded = encodeJob(job, queue_.board().progress(job.id));
    encoded.maxAttempts = queue_.maxAttemptsOf(job);
    if (const auto name = job.title ? names.find(*job.title) : names.end(); name != names.end())
        encoded.titleName = name->second;
    const auto attempt = queue_.board().attempt(job.id);
    if (!attempt || job.state != jobs::JobState::Running)
        return encoded;
    encoded.startedAt = attempt->since;
    if (!attempt->worker.empty())
        encoded.worker = attempt->worker;
    return encoded;
}

} // namespace vitascope::server::api
