// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeper: one thread ("sweeper") that removes expired uploads and collects what was left behind, at once and then
// every interval. Thread: owner's.
#pragma once

#include "server/domain/storage/collector.h"
#include "server/domain/storage/uploads.h"

#include <chrono>
#include <thread>

namespace vitascope::server::worker {

class Sweeper {
public:
    // Both outlive this.
    Sweeper(storage::Uploads& uploads, storage::Collector& collector,
            std::chrono::seconds interval = std::chrono::minutes(15));

private:
    static void run(storage::Uploads& uploads, storage::Collector& collector, std::chrono::seconds interval,
                    const std::stop_token& stop);

    std::jthread thread_;
};

} // namespace vitascope::server::worker
