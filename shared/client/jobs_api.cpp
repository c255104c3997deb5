// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/jobs_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {

using transfer::Method;

namespace {

std::string jobPath(JobId job) {
    return "/jobs/" + job.toString();
}

} // namespace

Result<wire::JobPage> JobsApi::list(const JobQuery& query, const std::stop_token& stop) const {
    std::string path = "/jobs?limit=" + std::to_string(query.limit.value_or(50));
    if (query.cursor)
        path += "&cursor=" + percentEncoded(*query.cursor);
    if (query.state)
        path += "&state=" + percentEncoded(toString(*query.state));
    if (query.kind)
        path += "&kind=" + percentEncoded(*query.kind);
    if (query.titleId)
        path += "&titleId=" + query.titleId->toString();
    return get<wire::JobPage>(session_, path, stop);
}

Result<wire::JobLog> JobsApi::log(JobId job, const std::stop_token& stop) const {
    return get<wire::JobLog>(session_, jobPath(job) + "/log", stop);
}

Result<wire::Job> JobsApi::cancel(JobId job, const std::stop_token& stop) const {
    return bodyOf<wire::Job>(send(session_, apiRequest(Method::Post, jobPath(job) + "/cancel"), stop));
}

Result<wire::Job> JobsApi::restart(JobId job, const std::stop_token& stop) const {
    return bodyOf<wire::Job>(send(session_, apiRequest(Method::Post, jobPath(job) + "/restart"), stop));
}

Result<wire::Job> JobsApi::packageFilm(TitleId title, const wire::FilmSubmission& film,
                                       const std::stop_token& stop) const {
    return bodyOf<wire::Job>(
        send(session_, apiRequest(Method::Post, "/titles/" + title.toString() + "/films", toJson(film)), stop));
}

} // namespace vitascope::client
