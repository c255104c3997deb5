// SPDX-License-Identifier: GPL-3.0-or-later
// A server that is well, with an hour behind it; its backups are done when they are asked for again.
#pragma once

#include "app-studio/models/administration/operations.h"
#include "tests/support/desktop/event_loop_answer.h"

#include <algorithm>
#include <cmath>

namespace vitascope::studio {

class FakeOperations final : public Operations {
public:
    FakeOperations() {
        now.name = "Cinema Club";
        now.version = "0.1.0";
        now.startedAt = kNow - std::chrono::hours(53);
        now.uptimeSeconds = std::chrono::hours(53);
        now.schema = 120;
        const auto store = [](const char* name, const char* path, std::int64_t used) {
            return wire::StoreStatus{name, path, wire::StoreState::Ready, used, 64'000'000'000, 270'000'000'000};
        };
        now.stores = {store("database", "/var/lib/vitascope/vitascope.sqlite", 81'000'000),
                      store("films", "/var/lib/vitascope/blobs", 180'000'000'000), store("backups", "/mnt/backup", 0)};
        now.workers = {{"jobs", 2, 1, 3}, {"films", 1, 0, 0}};
        now.connections = 42;
        now.streams = 7;
        now.cores = 4;
        now.memoryBytes = 168'000'000;
        now.lastBackupAt = kNow - std::chrono::hours(10);
        hour.intervalSeconds = std::chrono::seconds(10);
        for (int i = 0; i < 360; ++i) {
            const double wave = 1 + std::sin(i / 20.0);
            hour.samples.push_back({.at = kNow - std::chrono::seconds(10 * (359 - i)),
                                    .requestsPerSecond = 12 * wave + i % 5,
                                    .errorsPerSecond = i % 90 == 0 ? 0.4 : 0,
                                    .bytesPerSecond = 4e6 * wave,
                                    .streams = static_cast<int>(4 * wave),
                                    .cpu = 0.4 * wave + 0.1 * (i % 3),
                                    .memoryBytes = 160'000'000 + 20'000LL * i,
                                    .diskBytes = 200'000'000'000 + 3'000'000LL * i});
        }
        signing.items = {
            {"JkZ0b3qS8r1xV2yw", "access-token", kNow - std::chrono::hours(24 * 20), {}},
            {"a8sK2m0q7FvXy1cZ", "access-token", kNow - std::chrono::hours(24 * 110), kNow + std::chrono::hours(1)},
            {"Qm3n0pR5sT8uV1wX", "media", kNow - std::chrono::hours(24 * 20), {}}};
        made.folder = "/mnt/backup";
        made.keep = 7;
    }

    wire::ServerStatus now;
    wire::Activity hour;
    wire::KeyList signing;
    wire::BackupList made;
    wire::AuditPage log;
    std::optional<Error> failure; // of every call
    client::AuditQuery asked;
    int statusCalls = 0;

    void status(QObject* context, desktop::Answer<wire::ServerStatus> answer) override {
        ++statusCalls;
        desktop::answerLater<wire::ServerStatus>(context, failure, std::move(answer), now);
    }
    void activity(QObject* context, desktop::Answer<wire::Activity> answer) override {
        desktop::answerLater<wire::Activity>(context, failure, std::move(answer), hour);
    }
    void keys(QObject* context, desktop::Answer<wire::KeyList> answer) override {
        desktop::answerLater<wire::KeyList>(context, failure, std::move(answer), signing);
    }
    void rotateKey(const std::string& purpose, QObject* context, desktop::Answer<wire::KeyList> answer) override {
        if (!failure)
            signing.items.insert(signing.items.begin(), {"new-key", purpose, kNow, {}});
        keys(context, std::move(answer));
    }
    void backups(QObject* context, desktop::Answer<wire::BackupList> answer) override {
        for (auto& backup : made.items)
            if (backup.state == wire::BackupState::Running && ++looks > 1) {
                backup.state = wire::BackupState::Done;
                backup.isKept = true;
                backup.done.reset();
            }
        desktop::answerLater<wire::BackupList>(context, failure, std::move(answer), made);
    }
    void makeBackup(QObject* context, desktop::Answer<wire::Backup> answer) override {
        looks = 0;
        wire::Backup backup;
        backup.name = "vitascope-" + std::to_string(made.items.size());
        backup.begunAt = kNow;
        backup.done = 0.25;
        if (!failure)
            made.items.insert(made.items.begin(), backup);
        desktop::answerLater<wire::Backup>(context, failure, std::move(answer), backup);
    }
    void audit(const client::AuditQuery& query, QObject* context, desktop::Answer<wire::AuditPage> answer) override {
        asked = query;
        desktop::answerLater<wire::AuditPage>(context, failure, std::move(answer), log);
    }

    void jobs(const client::JobQuery& query, QObject* context, desktop::Answer<wire::JobPage> answer) override {
        ++jobCalls;
        std::vector<wire::Job> fitting;
        for (const auto& job : work)
            if ((!query.state || job.state == *query.state) && (!query.kind || job.kind == *query.kind))
                fitting.push_back(job);
        const auto from = query.cursor ? std::stoul(*query.cursor) : 0;
        wire::JobPage page;
        for (auto i = from; i < std::min(fitting.size(), from + kPage); ++i)
            page.items.push_back(fitting[i]);
        if (from + kPage < fitting.size())
            page.nextCursor = std::to_string(from + kPage);
        desktop::answerLater<wire::JobPage>(context, failure, std::move(answer), page);
    }
    void cancelJob(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override {
        setState(job, wire::JobState::Cancelled, context, std::move(answer));
    }
    void restartJob(JobId job, QObject* context, desktop::Answer<wire::Job> answer) override {
        setState(job, wire::JobState::Queued, context, std::move(answer));
    }
    void jobLog(JobId, QObject* context, desktop::Answer<wire::JobLog> answer) override {
        desktop::answerLater<wire::JobLog>(context, failure, std::move(answer), wire::JobLog{{"12:00:00 packaging"}});
    }

    static constexpr std::size_t kPage = 20;
    std::vector<wire::Job> work; // the newest first
    int jobCalls = 0;
    static inline const UtcTime kNow{SystemClock().utcNow()};

private:
    void setState(JobId id, wire::JobState state, QObject* context, desktop::Answer<wire::Job> answer) {
        const auto job = std::ranges::find(work, id, &wire::Job::id);
        job->state = failure ? job->state : state;
        desktop::answerLater<wire::Job>(context, failure, std::move(answer), *job);
    }

    int looks = 0;
};

} // namespace vitascope::studio
