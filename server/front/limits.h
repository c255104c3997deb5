// SPDX-License-Identifier: GPL-3.0-or-later
// What all loops count together, in all and for each client: connections, and bytes of bodies held in memory. Clients
// are told apart by their network (shared/base/client_network.h). Thread: any.
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

    // Counts bytes of a body that the client at this address sends, unless all or this one hold too many; what was
    // reserved must be released. A trusted proxy counts as one of all only.
    [[nodiscard]] bool reserve(const std::string& address, std::uint64_t bytes);
    void release(const std::string& address, std::uint64_t bytes);

private:
    template<class Number>
    using PerNetwork = std::unordered_map<std::string, Number>;

    // Adds to the count of the address's network, unless it would be above the limit.
    template<class Number>
    bool add(Locked<PerNetwork<Number>>& counts, const std::string& address, Number number, Number limit) const;
    template<class Number>
    void subtract(Locked<PerNetwork<Number>>& counts, const std::string& address, Number number) const;

    const FrontOptions& options_;
    std::atomic<std::size_t> connections_ = 0;
    std::atomic<std::uint64_t> buffered_ = 0;
    Locked<PerNetwork<std::size_t>> connectionsOf_;
    Locked<PerNetwork<std::uint64_t>> bufferedOf_;
};

} // namespace vitascope::server::front
