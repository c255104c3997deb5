// SPDX-License-Identifier: GPL-3.0-or-later
// The work of the server that is of interest now: what waits, runs or has stopped, and what was done lately. It follows
// the server's events while somebody is signed in, and asks again after a failure. What proves the tracks of an upload
// is left out: the film's own row tells of it. Thread: the GUI thread.
#pragma once

#include "app-studio/models/server_jobs.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

namespace vitascope::studio {

class ServerJobsModel final : public QObject {
    Q_OBJECT
public:
    // The jobs outlive it.
    explicit ServerJobsModel(ServerJobs& jobs, QObject* parent = nullptr);

    // While somebody is signed in who may see them.
    void start();
    void stop();

    [[nodiscard]] const std::vector<wire::Job>& jobs() const { return jobs_; } // the newest first
    [[nodiscard]] const wire::Job* job(JobId id) const;
    [[nodiscard]] QString logText(JobId id) const;                 // of askLog
    [[nodiscard]] QString errorText() const { return errorText_; } // of the last command

    void cancel(JobId id);
    void restart(JobId id);
    void askLog(JobId id); // logged() follows

Q_SIGNALS:
    void changed();
    void logged();
    void errorChanged();

private:
    void load();
    void listen();
    void take(const wire::EventBatch& batch);
    void takeAnswer(const Result<wire::Job>& job);

    ServerJobs& server_;
    std::vector<wire::Job> jobs_;
    std::optional<std::string> cursor_;
    QString errorText_;
    JobId logOf_;
    QString log_;
    QTimer later_;
    QTimer reload_; // several events are one look
    bool isOn_ = false;
    int generation_ = 0; // answers of an earlier sign-in are dropped
};

} // namespace vitascope::studio
