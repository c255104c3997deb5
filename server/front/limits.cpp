// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/limits.h"

namespace vitascope::server::front {

bool Limits::admit(const std::string& address) {
    if (connections_.fetch_add(1) >= options_.connections) {
        --connections_;
        return false;
    }
    if (options_.trustedProxies.contains(address))
        return true; // many people are behind it
    const bool fits = ofAddress_.with([&](auto& counts) {
        auto& count = counts[address];
        if (count >= options_.connectionsPerAddress)
            return false;
        ++count;
        return true;
    });
    if (!fits)
        --connections_;
    return fits;
}

void Limits::leave(const std::string& address) {
    --connections_;
    ofAddress_.with([&](auto& counts) {
        const auto found = counts.find(address);
        if (found != counts.end() && --found->second == 0)
            counts.erase(found);
    });
}

bool Limits::reserve(std::uint64_t bytes) {
    if (buffered_.fetch_add(bytes) + bytes <= options_.bufferedBytes)
        return true;
    buffered_ -= bytes;
    return false;
}

} // namespace vitascope::server::front
