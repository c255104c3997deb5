// SPDX-License-Identifier: GPL-3.0-or-later
// What all loops count together: connections, connections of each address, bytes of bodies held in memory. Thread: any.
#pragma once

#include "server/front/options.h"
#include "shared/base/locked.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace vitascope::server::front {

class Limits {
public:
    explicit Limits(const FrontOptions& options) : options_(options) {}

    // Counts a connection in, unless there are too many already; what was admitted must leave.
    [[nodiscard]] bool admit(const std::string& address);
    void leave(const std::string& address);
    [[nodiscard]] std::size_t connections() const { return connections_; }

    [[nodiscard]] bool reserve(std::uint64_t bytes);
    void release(std::uint64_t bytes) { buffered_ -= bytes; }

private:
    const FrontOptions& options_;
    std::atomic<std::size_t> connections_ = 0;
    std::atomic<std::uint64_t> buffered_ = 0;
    Locked<std::unordered_map<std::string, std::size_t>> ofAddress_;
};

} // namespace vitascope::server::front
