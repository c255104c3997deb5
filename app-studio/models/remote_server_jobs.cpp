// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/remote_server_jobs.h"

#include "shared/client/api_client.h"
#include "shared/client/jobs_api.h"

namespace vitascope::studio {

using client::JobsApi;
using desktop::Answer;

namespace {

constexpr std::chrono::seconds kEventWait{25};

} // namespace

void RemoteServerJobs::list(QObject* context, Answer<wire::JobPage> answer) {
    calls_.run<wire::JobPage>(
        context, [](client::Session& session, const std::stop_token& stop) { return JobsApi(session).list({}, stop); },
        std::move(answer));
}

void RemoteServerJobs::events(const std::optional<std::string>& after, QObject* context,
                              Answer<wire::EventBatch> answer) {
    calls_.run<wire::EventBatch>(
        context,
        [after](client::Session& session, const std::stop_token& stop) {
            return client::ApiClient(session).events(after, kEventWait, stop);
        },
        std::move(answer));
}

void RemoteServerJobs::cancel(JobId job, QObject* context, Answer<wire::Job> answer) {
    calls_.run<wire::Job>(
        context,
        [job](client::Session& session, const std::stop_token& stop) { return JobsApi(session).cancel(job, stop); },
        std::move(answer));
}

void RemoteServerJobs::restart(JobId job, QObject* context, Answer<wire::Job> answer) {
    calls_.run<wire::Job>(
        context,
        [job](client::Session& session, const std::stop_token& stop) { return JobsApi(session).restart(job, stop); },
        std::move(answer));
}

void RemoteServerJobs::log(JobId job, QObject* context, Answer<wire::JobLog> answer) {
    calls_.run<wire::JobLog>(
        context,
        [job](client::Session& session, const std::stop_token& stop) { return JobsApi(session).log(job, stop); },
        std::move(answer));
}

} // namespace vitascope::studio
