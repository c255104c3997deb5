// SPDX-License-Identifier: GPL-3.0-or-later
// The work of a server in memory. Events wait until a test gives them.
#pragma once

#include "app-studio/models/server_jobs.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace vitascope::studio {

class FakeServerJobs final : public ServerJobs {
public:
    std::vector<wire::Job> all; // the newest first
    std::optional<Error> failure;
    int listed = 0;

    void tell(const wire::EventBatch& batch) {
        if (const auto answer = std::exchange(waiting_, nullptr); answer && context_)
            answer(batch);
    }
    void list(QObject* context, desktop::Answer<wire::JobPage> answer) override {
        ++listed;
        reply<wire::JobPage>(context, std::move(answer), wire::JobPage{all, {}});
    }
    void events(const std::optional<std::string>&, QObject* context,
                desktop::Answer<wire::EventBatch> answer) override {
        context_ = context;
        waiting_ = std::move(answer);
    }
    void cancel(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override {
        set(job, wire::JobState::Cancelled, context, std::move(answer));
    }
    void restart(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override {
        set(job, wire::JobState::Queued, context, std::move(answer));
    }
    void log(JobId, QObject* context, desktop::Answer<wire::JobLog> answer) override {
        reply<wire::JobLog>(context, std::move(answer), wire::JobLog{{"12:00:00 packaging"}});
    }

private:
    void set(JobId id, wire::JobState state, QObject* context, desktop::Answer<wire::Job> answer) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& job) { return job.id == id; });
        found->state = failure ? found->state : state;
        reply<wire::Job>(context, std::move(answer), *found);
    }
    template<class T>
    void reply(QObject* context, desktop::Answer<T> answer, T value) {
        QTimer::singleShot(0, context, [this, answer = std::move(answer), value = std::move(value)] {
            answer(failure ? Result<T>(fail(*failure)) : Result<T>(value));
        });
    }
    QPointer<QObject> context_;
    desktop::Answer<wire::EventBatch> waiting_;
};

} // namespace vitascope::studio
