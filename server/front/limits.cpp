// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/limits.h"

#include "shared/base/client_network.h"

namespace vitascope::server::front {

template<class Number>
bool Limits::add(Locked<PerNetwork<Number>>& counts, const std::string& address, Number number, Number limit) const {
    if (options_.trustedProxies.contains(address))
        return true; // many people are behind it
    return counts.with([&](auto& all) {
        const auto network = networkOf(address);
        const auto found = all.find(network);
        const Number held = found != all.end() ? found->second : 0;
        if (number > limit || held > limit - number)
            return false;
        all[network] = held + number;
        return true;
    });
}

template<class Number>
void Limits::subtract(Locked<PerNetwork<Number>>& counts, const std::string& address, Number number) const {
    if (options_.trustedProxies.contains(address))
        return;
    counts.with([&](auto& all) {
        const auto found = all.find(networkOf(address));
        if (found != all.end() && (found->second -= number) == 0)
            all.erase(found);
    });
}

bool Limits::admit(const std::string& address) {
    if (connections_.fetch_add(1) < options_.connections &&
        add<std::size_t>(connectionsOf_, address, 1, options_.connectionsPerAddress))
        return true;
    --connections_;
    return false;
}

void Limits::leave(const std::string& address) {
    --connections_;
    subtract<std::size_t>(connectionsOf_, address, 1);
}

bool Limits::reserve(const std::string& address, std::uint64_t bytes) {
    if (bytes == 0)
        return true;
    if (buffered_.fetch_add(bytes) + bytes <= options_.bufferedBytes &&
        add(bufferedOf_, address, bytes, options_.bufferedBytesPerAddress))
        return true;
    buffered_ -= bytes;
    return false;
}

void Limits::release(const std::string& address, std::uint64_t bytes) {
    if (bytes == 0)
        return;
    buffered_ -= bytes;
    subtract(bufferedOf_, address, bytes);
}

} // namespace vitascope::server::front
