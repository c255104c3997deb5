// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/remote_operations.h"

#include "shared/desktop/session/server_calls.h"

#include <utility>

namespace vitascope::studio {

using client::JobsApi;
using client::OperationsApi;
using client::Session;
using desktop::Answer;

void RemoteOperations::status(QObject* context, Answer<wire::ServerStatus> answer) {
    calls_.run<wire::ServerStatus>(
        context, [](Session& session, const std::stop_token& stop) { return OperationsApi(session).status(stop); },
        std::move(answer));
}

void RemoteOperations::activity(QObject* context, Answer<wire::Activity> answer) {
    calls_.run<wire::Activity>(
        context, [](Session& session, const std::stop_token& stop) { return OperationsApi(session).activity(stop); },
        std::move(answer));
}

void RemoteOperations::keys(QObject* context, Answer<wire::KeyList> answer) {
    calls_.run<wire::KeyList>(
        context, [](Session& session, const std::stop_token& stop) { return OperationsApi(session).keys(stop); },
        std::move(answer));
}

void RemoteOperations::rotateKey(const std::string& purpose, QObject* context, Answer<wire::KeyList> answer) {
    calls_.run<wire::KeyList>(
        context,
        [purpose](Session& session, const std::stop_token& stop) {
            return OperationsApi(session).rotateKey(purpose, stop);
        },
        std::move(answer));
}

void RemoteOperations::backups(QObject* context, Answer<wire::BackupList> answer) {
    calls_.run<wire::BackupList>(
        context, [](Session& session, const std::stop_token& stop) { return OperationsApi(session).backups(stop); },
        std::move(answer));
}

void RemoteOperations::makeBackup(QObject* context, Answer<wire::Backup> answer) {
    calls_.run<wire::Backup>(
        context, [](Session& session, const std::stop_token& stop) { return OperationsApi(session).makeBackup(stop); },
        std::move(answer));
}

void RemoteOperations::audit(const client::AuditQuery& query, QObject* context, Answer<wire::AuditPage> answer) {
    calls_.run<wire::AuditPage>(
        context,
        [query](Session& session, const std::stop_token& stop) { return OperationsApi(session).audit(query, stop); },
        std::move(answer));
}

void RemoteOperations::jobs(const client::JobQuery& query, QObject* context, Answer<wire::JobPage> answer) {
    calls_.run<wire::JobPage>(
        context, [query](Session& session, const std::stop_token& stop) { return JobsApi(session).list(query, stop); },
        std::move(answer));
}

void RemoteOperations::cancelJob(JobId job, QObject* context, Answer<wire::Job> answer) {
    calls_.run<wire::Job>(
        context, [job](Session& session, const std::stop_token& stop) { return JobsApi(session).cancel(job, stop); },
        std::move(answer));
}

void RemoteOperations::restartJob(JobId job, QObject* context, Answer<wire::Job> answer) {
    calls_.run<wire::Job>(
        context, [job](Session& session, const std::stop_token& stop) { return JobsApi(session).restart(job, stop); },
        std::move(answer));
}

void RemoteOperations::jobLog(JobId job, QObject* context, Answer<wire::JobLog> answer) {
    calls_.run<wire::JobLog>(
        context, [job](Session& session, const std::stop_token& stop) { return JobsApi(session).log(job, stop); },
        std::move(answer));
}

} // namespace vitascope::studio
