// SPDX-License-Identifier: GPL-3.0-or-later
// The work of the server over its API. Thread: the GUI thread.
#pragma once

#include "app-studio/models/server_jobs.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::studio {

class RemoteServerJobs final : public ServerJobs {
public:
    // The calls outlive it.
    explicit RemoteServerJobs(desktop::ServerCalls& calls) : calls_(calls) {}

    void list(QObject* context, desktop::Answer<wire::JobPage> answer) override;
    void events(const std::optional<std::string>& after, QObject* context,
                desktop::Answer<wire::EventBatch> answer) override;
    void cancel(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override;
    void restart(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override;
    void log(JobId job, QObject* context, desktop::Answer<wire::JobLog> answer) override;

private:
    desktop::ServerCalls& calls_;
};

} // namespace vitascope::studio
