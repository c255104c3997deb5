// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/jobs/{id}. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>

namespace vitascope::wire {

enum class JobState { Queued, Running, Done, Dead };
[[nodiscard]] std::string_view toString(JobState value);

struct Job {
    JobId id;
    std::string kind; // "verify-track", …: for people, no list of values
    JobState state = JobState::Queued;
    int attempts = 0;
    std::optional<std::string> reason; // why the last attempt failed

    friend bool operator==(const Job&, const Job&) = default;
};

[[nodiscard]] std::string toJson(const Job& value);
template<>
Result<Job> fromJson<Job>(std::string_view text);

} // namespace vitascope::wire
