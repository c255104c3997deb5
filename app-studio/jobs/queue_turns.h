// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is: which films of the queue begin now to be packaged and to travel. Pure; thread: any.
#pragma once

#include "app-studio/jobs/job_record.h"

#include <vector>

namespace vitascope::studio {

// How many at once. An encoder uses the whole machine and an upload the whole link, so the least is mostly the best.
struct QueueLimits {
    int packagings = 1;
    int uploads = 2;

    friend bool operator==(const QueueLimits&, const QueueLimits&) = default;
};

struct QueueEntry {
    JobNumber id = 0;
    bool wantsPackaging = false;
    bool isPackaging = false;
    bool wantsUpload = false;
    bool isUploading = false;
};

struct QueueTurns {
    std::vector<JobNumber> packagings; // to begin now
    std::vector<JobNumber> uploads;

    friend bool operator==(const QueueTurns&, const QueueTurns&) = default;
};

// The entries in their order: those in front go first, and what runs already is never stopped for another.
[[nodiscard]] QueueTurns nextTurns(const std::vector<QueueEntry>& entries, const QueueLimits& limits);

} // namespace vitascope::studio
