// SPDX-License-Identifier: GPL-3.0-or-later
// The work of the server, as an editor sees and directs it. Thread: the GUI thread. Failures: those of Catalogue, and
// Forbidden for whom it is not; Conflict for what the job's state does not allow.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/event.h"
#include "shared/wire/job.h"

#include <optional>
#include <string>

namespace vitascope::studio {

class ServerJobs {
public:
    virtual ~ServerJobs() = default;

    // The newest of them.
    virtual void list(QObject* context, desktop::Answer<wire::JobPage> answer) = 0;
    // What has happened behind the cursor; the answer waits until something does, or for some 25 s.
    virtual void events(const std::optional<std::string>& after, QObject* context,
                        desktop::Answer<wire::EventBatch> answer) = 0;
    virtual void cancel(JobId job, QObject* context, desktop::Answer<wire::Job> answer) = 0;
    virtual void restart(JobId job, QObject* context, desktop::Answer<wire::Job> answer) = 0;
    virtual void log(JobId job, QObject* context, desktop::Answer<wire::JobLog> answer) = 0;
};

} // namespace vitascope::studio
