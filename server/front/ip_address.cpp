// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/ip_address.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace vitascope::server::front {
namespace {

constexpr std::array<std::uint8_t, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr unsigned kMappedBits = kMapped.size() * 8;

} // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
    const std::string terminated(text);
    if (terminated.find('\0') != std::string::npos)
        return std::nullopt;
    IpAddress address;
    if (::inet_pton(AF_INET6, terminated.c_str(), address.bytes_.data()) == 1)
        return address;
    std::copy(kMapped.begin(), kMapped.end(), address.bytes_.begin());
    if (::inet_pton(AF_INET, terminated.c_str(), address.bytes_.data() + kMapped.size()) == 1)
        return address;
    return std::nullopt;
}

bool IpAddress::isV4() const {
    return std::equal(kMapped.begin(), kMapped.end(), bytes_.begin());
}

std::string IpAddress::toString() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (isV4())
        ::inet_ntop(AF_INET, bytes_.data() + kMapped.size(), text.data(), text.size());
    else
        ::inet_ntop(AF_INET6, bytes_.data(), text.data(), text.size());
    return text.data();
}

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
    const auto slash = text.find('/');
    const auto first = IpAddress::parse(text.substr(0, slash));
    if (!first)
        return std::nullopt;
    AddressRange range;
    range.first_ = *first;
    if (slash == std::string_view::npos)
        return range;
    const bool isV4 = text.find(':') == std::string_view::npos;
    const auto bits = text.substr(slash + 1);
    unsigned prefix = 0;
    const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), prefix);
    if (error != std::errc() || end != bits.data() + bits.size() || prefix > (isV4 ? 32 : 128))
        return std::nullopt;
    range.prefix_ = isV4 ? prefix + kMappedBits : prefix;
    return range;
}

bool AddressRange::contains(const IpAddress& address) const {
    const auto whole = prefix_ / 8;
    if (!std::equal(first_.bytes_.begin(), first_.bytes_.begin() + whole, address.bytes_.begin()))
        return false;
    const auto rest = prefix_ % 8;
    const auto mask = static_cast<std::uint8_t>(0xff00U >> rest);
    return rest == 0 || ((first_.bytes_[whole] ^ address.bytes_[whole]) & mask) == 0;
}

} // namespace vitascope::server::front
