// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/events: what has changed on the server. Thread: any.
#pragma once

#include "shared/wire/job.h"

namespace vitascope::wire {

struct Event {
    std::string kind; // "job-changed", "track-changed", "title-published", …: those that are not known mean nothing
    UtcTime at;
    std::string id;                      // of what has changed
    std::optional<std::string> state;    // the one it has now
    std::optional<TitleId> titleId;      // the title that it belongs to
    std::optional<JobProgress> progress; // of "job-progress"

    friend bool operator==(const Event&, const Event&) = default;
};

struct EventBatch {
    std::string cursor; // for the next call
    bool reset = false; // events were missed: load everything again
    std::vector<Event> events;

    friend bool operator==(const EventBatch&, const EventBatch&) = default;
};

[[nodiscard]] std::string toJson(const EventBatch& value);
template<>
Result<EventBatch> fromJson<EventBatch>(std::string_view text);

} // namespace vitascope::wire
