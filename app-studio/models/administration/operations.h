// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators see and do of the running server beside settings and accounts. Failures: Forbidden for others,
// Conflict for a second backup at a time, Unavailable and Timeout while the server is away. Thread: the GUI thread.
#pragma once

#include "shared/client/jobs_api.h"
#include "shared/client/operations_api.h"
#include "shared/desktop/session/answer.h"

#include <string>

namespace vitascope::studio {

class Operations {
public:
    virtual ~Operations() = default;

    virtual void status(QObject* context, desktop::Answer<wire::ServerStatus> answer) = 0;
    virtual void activity(QObject* context, desktop::Answer<wire::Activity> answer) = 0;
    virtual void keys(QObject* context, desktop::Answer<wire::KeyList> answer) = 0;
    virtual void rotateKey(const std::string& purpose, QObject* context, desktop::Answer<wire::KeyList> answer) = 0;
    virtual void backups(QObject* context, desktop::Answer<wire::BackupList> answer) = 0;
    // Begins one; backups() tells how far it is.
    virtual void makeBackup(QObject* context, desktop::Answer<wire::Backup> answer) = 0;
    virtual void audit(const client::AuditQuery& query, QObject* context, desktop::Answer<wire::AuditPage> answer) = 0;

    virtual void jobs(const client::JobQuery& query, QObject* context, desktop::Answer<wire::JobPage> answer) = 0;
    // Conflict for what the job's state does not allow.
    virtual void cancelJob(JobId job, QObject* context, desktop::Answer<wire::Job> answer) = 0;
    virtual void restartJob(JobId job, QObject* context, desktop::Answer<wire::Job> answer) = 0;
    virtual void jobLog(JobId job, QObject* context, desktop::Answer<wire::JobLog> answer) = 0;
};

} // namespace vitascope::studio
