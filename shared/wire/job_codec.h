// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of jobs, for the sources of this folder that hold jobs. Thread: any.
#pragma once

#include "shared/wire/codec.h"
#include "shared/wire/job.h"

namespace vitascope::wire::codec {

template<>
struct Names<JobState> {
    static constexpr std::array<std::pair<JobState, std::string_view>, 5> values{{{JobState::Queued, "queued"},
                                                                                  {JobState::Running, "running"},
                                                                                  {JobState::Done, "done"},
                                                                                  {JobState::Dead, "dead"},
                                                                                  {JobState::Cancelled, "cancelled"}}};
};

template<>
struct Shape<JobProgress> {
    static void fields(auto& f, auto& value) {
        f("done", value.done);
        f("phase", value.phase);
        f("speed", value.speed);
        f("remainingSeconds", value.remainingSeconds);
    }
};

template<>
struct Shape<Job> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("kind", value.kind);
        f("state", value.state);
        f("attempts", value.attempts);
        f("reason", value.reason);
        f("titleId", value.titleId);
        f("createdAt", value.createdAt);
        f("endedAt", value.endedAt);
        f("progress", value.progress);
        f("titleName", value.titleName);
        f("maxAttempts", value.maxAttempts);
        f("startedAt", value.startedAt);
        f("worker", value.worker);
        f("nextAttemptAt", value.nextAttemptAt);
    }
};

template<>
struct Shape<JobPage> {
    static void fields(auto& f, auto& value) {
        f("items", value.items);
        f.nullable("nextCursor", value.nextCursor);
    }
};

template<>
struct Shape<JobLog> {
    static void fields(auto& f, auto& value) { f("lines", value.lines); }
};

} // namespace vitascope::wire::codec
