// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of the server that one is signed in to. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/operations.h"

namespace vitascope::desktop {
class ServerCalls;
}

namespace vitascope::studio {

class RemoteOperations final : public Operations {
public:
    // The calls outlive this.
    explicit RemoteOperations(desktop::ServerCalls& calls) : calls_(calls) {}

    void status(QObject* context, desktop::Answer<wire::ServerStatus> answer) override;
    void activity(QObject* context, desktop::Answer<wire::Activity> answer) override;
    void keys(QObject* context, desktop::Answer<wire::KeyList> answer) override;
    void rotateKey(const std::string& purpose, QObject* context, desktop::Answer<wire::KeyList> answer) override;
    void backups(QObject* context, desktop::Answer<wire::BackupList> answer) override;
    void makeBackup(QObject* context, desktop::Answer<wire::Backup> answer) override;
    void audit(const client::AuditQuery& query, QObject* context, desktop::Answer<wire::AuditPage> answer) override;
    void jobs(const client::JobQuery& query, QObject* context, desktop::Answer<wire::JobPage> answer) override;
    void cancelJob(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override;
    void restartJob(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override;
    void jobLog(JobId job, QObject* context, desktop::Answer<wire::JobLog> answer) override;

private:
    desktop::ServerCalls& calls_;
};

} // namespace vitascope::studio
