// SPDX-License-Identifier: GPL-3.0-or-later
// The environment in which the literature compares adaptive streaming (Pensieve, SIGCOMM 2017): whole segments over a
// recorded link, 80 ms a request, 95 % of the link is payload, at most 60 s of buffer with waits in steps of 0.5 s. A
// session is segments 1 to 48; the first is always of the second rendition and does not count.
#pragma once

#include "shared/abr/policy.h"

#include <functional>
#include <string>
#include <vector>

namespace vitascope::test {

// A rate in Mbit/s holds from the time before to its own.
struct Trace {
    std::vector<double> seconds;
    std::vector<double> megabits;
};

// Nothing if the folder is not there.
[[nodiscard]] std::vector<Trace> readTraces(const std::string& folder);
// A film in Sabre's format.
[[nodiscard]] abr::Ladder readFilm(const std::string& path);

// The rendition for the next segment; what a transfer took is told before.
using Choose = std::function<std::size_t(const abr::Observation&)>;
using Learn = std::function<void(const abr::TransferSample&)>;

struct TraceSession {
    double quality = 0; // mean of R - 4.3 x stall - |R - R before|, R in Mbit/s
    double stalls = 0;  // seconds
};

[[nodiscard]] TraceSession playTrace(const Trace& trace, const abr::Ladder& film, const Choose& choose,
                                     const Learn& learn);
[[nodiscard]] TraceSession playTrace(const Trace& trace, const abr::Ladder& film, abr::Policy& policy);

} // namespace vitascope::test
