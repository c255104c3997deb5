// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of whoever is signed in: opened at the sign-in from the database of this person on this server, in the
// background, and put away at the sign-out, when all that is under way stops and is kept. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_queue.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/store/sqlite_job_store.h"
#include "shared/base/clock.h"
#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/server_session.h"

#include <QObject>

#include <memory>

namespace vitascope::studio {

class SignInQueue final : public QObject {
    Q_OBJECT
public:
    // In the folder lies one database for each person and server. The others outlive it.
    SignInQueue(desktop::ServerSession& session, const Clock& clock, QueueModel& model, QString packager,
                QString folder, QObject* parent = nullptr);
    ~SignInQueue() override;

Q_SIGNALS:
    void opened(vitascope::studio::FilmQueue& queue);

private:
    struct Opened {
        std::shared_ptr<JobStore> store;
        std::vector<KeptJob> jobs;
        QStringList unreadable; // that were set aside
        std::string name;       // of the queue: one a person and server
    };
    void enter();
    void leave();
    void take(Opened opened);
    [[nodiscard]] static Result<Opened> open(const std::filesystem::path& file);

    desktop::ServerSession& session_;
    const Clock& clock_;
    QueueModel& model_;
    const QString packager_;
    const QString folder_;
    std::shared_ptr<JobStore> store_;
    std::unique_ptr<FilmQueue> films_;
    int signIns_ = 0; // an answer for one that has ended is dropped
    desktop::BackgroundCalls calls_;
};

} // namespace vitascope::studio
