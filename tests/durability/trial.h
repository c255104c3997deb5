// SPDX-License-Identifier: GPL-3.0-or-later
// A durability trial: eight clients work on a server that dies again and again at random moments. After each crash the
// files and the database are examined as they were left, and the server, once it is back, is held to everything that
// it had acknowledged since the crash before; at the end to all of it. Thread: one.
#pragma once

#include "tests/durability/server_site.h"
#include "tests/durability/trial_log.h"

#include <chrono>
#include <functional>
#include <vector>

namespace vitascope::test {

struct TrialPlan {
    Mishap mishap = Mishap::Kill;
    int rounds = 10;
    unsigned seed = 1;
    std::chrono::milliseconds shortest{50}; // from ready to the crash
    std::chrono::milliseconds longest{1200};
    std::filesystem::path folder;                               // empty; for the server, and for the clients' files
    std::filesystem::path programs;                             // where vitascope-package is
    std::function<void(int round, std::size_t losses)> onRound; // may be empty
};

struct TrialReport {
    int rounds = 0;
    std::vector<double> readySeconds; // sorted
    std::map<std::string, std::uint64_t> acknowledged;
    std::vector<std::string> losses;
    // Of one uploader, through a proxy that counts: bytes sent beyond those acknowledged, heads included, and how many
    // there may be, since each crash may cut one piece.
    std::int64_t sentBesides = 0;
    std::int64_t mostBesides = 0;

    [[nodiscard]] double readyAt(double quantile) const; // seconds
};

// NotFound or Forbidden: the trial cannot be made here (no ffmpeg, no root). Every other failure is one of the server
// or of the trial; losses are in the report.
[[nodiscard]] Result<TrialReport> runTrial(const TrialPlan& plan);

} // namespace vitascope::test
