// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of whoever is signed in: opened at the sign-in from the database of this person on this server, in the
// background, and put away at the sign-out, when all that is under way stops and is kept. That takes its time without
// anybody waiting; only the same person's next queue opens after it. Thread: the GUI thread. The destructor waits until
// all has ended.
#pragma once

#include "app-studio/jobs/film_queue.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/store/sqlite_job_store.h"
#include "shared/base/clock.h"
#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/server_session.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace vitascope::studio {

class SignInQueue final : public QObject {
    Q_OBJECT
public:
    // Opens the store in a file, on any thread.
    using OpenStore = std::function<Result<std::shared_ptr<JobStore>>(const std::filesystem::path&)>;

    // In the folder lies one database for each person and server. The others outlive it.
    SignInQueue(desktop::ServerSession& session, const Clock& clock, QueueModel& model, QString packager,
                QString folder, OpenStore openStore = &SqliteJobStore::open, QObject* parent = nullptr);
    ~SignInQueue() override;

Q_SIGNALS:
    void opened(vitascope::studio::FilmQueue& queue);

private:
    struct Opened {
        std::shared_ptr<JobStore> store;
        std::vector<KeptJob> jobs;
        QStringList unreadable; // that were set aside
    };
    // What a queue needs until nothing of it runs, in the order of its parts.
    struct Present {
        std::filesystem::path file;
        std::shared_ptr<client::ApiClient> api;
        std::shared_ptr<JobStore> store;
        std::unique_ptr<FilmQueue> films;
    };
    void enter();
    void leave();
    void openWanted();
    void take(const std::filesystem::path& file, Opened opened);
    void putAway(const FilmQueue* films);
    void close(const std::filesystem::path& file, std::shared_ptr<JobStore> store);
    [[nodiscard]] static Result<Opened> open(const OpenStore& openStore, const std::filesystem::path& file);

    desktop::ServerSession& session_;
    const Clock& clock_;
    QueueModel& model_;
    const QString packager_;
    const QString folder_;
    const OpenStore openStore_;
    std::optional<std::filesystem::path> wanted_; // of who is signed in, until its queue is there
    std::set<std::filesystem::path> inUse_;       // opened now, open, or not closed yet
    std::optional<Present> present_;
    std::vector<Present> leaving_;
    desktop::BackgroundCalls calls_;
};

} // namespace vitascope::studio
