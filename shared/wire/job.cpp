// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/job.h"

#include "shared/wire/job_codec.h"

namespace vitascope::wire {

std::string_view toString(JobState value) {
    return codec::nameOf(value);
}

std::optional<JobState> parseJobState(std::string_view text) {
    return codec::valueOf<JobState>(text);
}

std::string toJson(const Job& value) {
    return codec::write(value);
}

std::string toJson(const JobPage& value) {
    return codec::write(value);
}

std::string toJson(const JobLog& value) {
    return codec::write(value);
}

template<>
Result<Job> fromJson<Job>(std::string_view text) {
    return codec::read<Job>(text);
}

template<>
Result<JobPage> fromJson<JobPage>(std::string_view text) {
    return codec::read<JobPage>(text);
}

template<>
Result<JobLog> fromJson<JobLog>(std::string_view text) {
    return codec::read<JobLog>(text);
}

} // namespace vitascope::wire
