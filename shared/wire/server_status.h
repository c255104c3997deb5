// SPDX-License-Identifier: GPL-3.0-or-later
// How a server is: GET /api/v1/server/status, and what it did in the last hour: GET /api/v1/server/activity. For
// administrators. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/wire/backups.h"
#include "shared/wire/json.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

enum class StoreState { Ready, Away };
[[nodiscard]] std::string_view toString(StoreState value);

// A place where the server keeps something.
struct StoreStatus {
    std::string name; // "database", "films", "uploads", "pictures", "backups"
    std::string path; // on the server
    StoreState state = StoreState::Ready;
    std::optional<std::int64_t> usedBytes; // of what is in it, where that is known without looking at each file
    std::optional<std::int64_t> freeBytes; // on its file system; absent while it is away
    std::optional<std::int64_t> totalBytes;

    friend bool operator==(const StoreStatus&, const StoreStatus&) = default;
};

// Threads that do jobs.
struct WorkerStatus {
    std::string name; // "jobs", "films"
    int threads = 0;  // jobs at a time
    int running = 0;
    int queued = 0;

    friend bool operator==(const WorkerStatus&, const WorkerStatus&) = default;
};

struct ServerStatus {
    std::string name;
    std::string version;
    UtcTime startedAt;
    std::chrono::seconds uptimeSeconds{};
    int schema = 0; // the number of the database's last migration
    std::vector<StoreStatus> stores;
    std::vector<WorkerStatus> workers;
    int deadJobs = 0;
    int connections = 0;
    int streams = 0;         // viewers who fetched something in the last 30 s
    int requestsWaiting = 0; // for a thread
    double cpu = 0;          // cores that are busy, in the last interval of the activity
    int cores = 1;           // of the machine
    std::int64_t memoryBytes = 0;
    std::optional<UtcTime> lastBackupAt; // that succeeded, by the server or by hand
    std::optional<Backup> lastBackup;    // the last one that the server was asked for

    friend bool operator==(const ServerStatus&, const ServerStatus&) = default;
};

// What happened in one interval.
struct ActivitySample {
    UtcTime at; // its end
    double requestsPerSecond = 0;
    double errorsPerSecond = 0; // answers that were the server's fault (5xx)
    double bytesPerSecond = 0;  // sent
    int streams = 0;
    double cpu = 0; // cores
    std::int64_t memoryBytes = 0;
    std::int64_t diskBytes = 0; // used on the file system of the data folder

    friend bool operator==(const ActivitySample&, const ActivitySample&) = default;
};

struct Activity {
    std::chrono::seconds intervalSeconds{};
    std::vector<ActivitySample> samples; // the oldest first; of at most an hour

    friend bool operator==(const Activity&, const Activity&) = default;
};

[[nodiscard]] std::string toJson(const ServerStatus& value);
[[nodiscard]] std::string toJson(const Activity& value);
template<>
Result<ServerStatus> fromJson<ServerStatus>(std::string_view text);
template<>
Result<Activity> fromJson<Activity>(std::string_view text);

} // namespace vitascope::wire
