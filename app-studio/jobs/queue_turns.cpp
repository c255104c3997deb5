// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/queue_turns.h"

namespace vitascope::studio {

QueueTurns nextTurns(const std::vector<QueueEntry>& entries, const QueueLimits& limits) {
    int packagings = limits.packagings;
    int uploads = limits.uploads;
    for (const auto& entry : entries) {
        packagings -= entry.isPackaging ? 1 : 0;
        uploads -= entry.isUploading ? 1 : 0;
    }
    QueueTurns turns;
    for (const auto& entry : entries) {
        if (entry.wantsPackaging && packagings-- > 0)
            turns.packagings.push_back(entry.id);
        if (entry.wantsUpload && uploads-- > 0)
            turns.uploads.push_back(entry.id);
    }
    return turns;
}

} // namespace vitascope::studio
