// SPDX-License-Identifier: GPL-3.0-or-later
// Work of the server that outlives the request which asked for it: /api/v1/jobs. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/wire/json.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::wire {

enum class JobState { Queued, Running, Done, Dead, Cancelled };
[[nodiscard]] std::string_view toString(JobState value);
[[nodiscard]] std::optional<JobState> parseJobState(std::string_view text);

// Of a job that runs.
struct JobProgress {
    double done = 0;                                      // 0 to 1
    std::string phase;                                    // "packaging", "verifying", …: no list of values
    std::optional<double> speed;                          // seconds of film a second
    std::optional<std::chrono::seconds> remainingSeconds; // until it is done

    friend bool operator==(const JobProgress&, const JobProgress&) = default;
};

struct Job {
    JobId id;
    std::string kind; // "verify-track", "package-film", …: for people, no list of values
    JobState state = JobState::Queued;
    int attempts = 0;
    std::optional<std::string> reason; // why the last attempt failed
    std::optional<TitleId> titleId;    // the title it works for
    UtcTime createdAt;
    std::optional<UtcTime> endedAt;
    std::optional<JobProgress> progress;
    std::optional<std::string> titleName;
    std::optional<int> maxAttempts;       // how often it is begun before it is given up
    std::optional<UtcTime> startedAt;     // of the attempt that runs, where this process runs it
    std::optional<std::string> worker;    // which of the server's workers does
    std::optional<UtcTime> nextAttemptAt; // of a job that waits: not before

    friend bool operator==(const Job&, const Job&) = default;
};

// GET /jobs, the newest first
struct JobPage {
    std::vector<Job> items;
    std::optional<std::string> nextCursor;

    friend bool operator==(const JobPage&, const JobPage&) = default;
};

// GET /jobs/{id}/log
struct JobLog {
    std::vector<std::string> lines; // each with its time; the last 16 KiB of them

    friend bool operator==(const JobLog&, const JobLog&) = default;
};

[[nodiscard]] std::string toJson(const Job& value);
[[nodiscard]] std::string toJson(const JobPage& value);
[[nodiscard]] std::string toJson(const JobLog& value);
template<>
Result<Job> fromJson<Job>(std::string_view text);
template<>
Result<JobPage> fromJson<JobPage>(std::string_view text);
template<>
Result<JobLog> fromJson<JobLog>(std::string_view text);

} // namespace vitascope::wire
