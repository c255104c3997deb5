// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/job.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::string_view_literals;

template<>
struct Names<JobState> {
    static constexpr std::array values{std::pair{JobState::Queued, "queued"sv},
                                       std::pair{JobState::Running, "running"sv}, std::pair{JobState::Done, "done"sv},
                                       std::pair{JobState::Dead, "dead"sv}};
};

template<>
struct Shape<Job> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("kind", value.kind);
        f("state", value.state);
        f("attempts", value.attempts);
        f("reason", value.reason);
    }
};

} // namespace codec

std::string_view toString(JobState value) {
    return codec::nameOf(value);
}

std::string toJson(const Job& value) {
    return codec::write(value);
}

template<>
Result<Job> fromJson<Job>(std::string_view text) {
    return codec::read<Job>(text);
}

} // namespace vitascope::wire
