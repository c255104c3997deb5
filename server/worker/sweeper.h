// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeper: one thread ("sweeper") that removes expired uploads, at once and then every interval. Thread: owner's.
#pragma once

#include "server/domain/storage/uploads.h"

#include <chrono>
#include <thread>

namespace vitascope::server::worker {

class Sweeper {
public:
    explicit Sweeper(storage::Uploads& uploads, std::chrono::seconds interval = std::chrono::minutes(15));

private:
    static void run(storage::Uploads& uploads, std::chrono::seconds interval, const std::stop_token& stop);

    std::jthread thread_;
};

} // namespace vitascope::server::worker
