// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/client_network.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <iterator>

namespace vitascope {

std::string networkOf(std::string_view address) {
    constexpr std::size_t kNetworkBytes = 8;
    std::string text(address);
    in6_addr bytes{};
    if (::inet_pton(AF_INET6, text.c_str(), &bytes) != 1 || IN6_IS_ADDR_V4MAPPED(&bytes))
        return text;
    std::fill(std::begin(bytes.s6_addr) + kNetworkBytes, std::end(bytes.s6_addr), std::uint8_t{0});
    std::array<char, INET6_ADDRSTRLEN> room{};
    return ::inet_ntop(AF_INET6, &bytes, room.data(), room.size()) != nullptr ? std::string(room.data()) : text;
}

} // namespace vitascope
