// SPDX-License-Identifier: GPL-3.0-or-later
// IP addresses and ranges of them as values. An IPv4 address and the IPv6 address that maps it (RFC 4291, 2.5.5.2) are
// the same. Thread: any.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::front {

class IpAddress {
public:
    // "127.0.0.1" or "2001:db8::1"; nothing for all else, names and zones among it.
    [[nodiscard]] static std::optional<IpAddress> parse(std::string_view text);
    // The one spelling that each address has.
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] bool isV4() const;

    friend bool operator==(const IpAddress&, const IpAddress&) = default;

private:
    friend class AddressRange;
    std::array<std::uint8_t, 16> bytes_{};
};

class AddressRange {
public:
    // An address, or one with the length of its prefix in bits: "10.0.0.0/8" (RFC 4632, 3.1).
    [[nodiscard]] static std::optional<AddressRange> parse(std::string_view text);
    [[nodiscard]] bool contains(const IpAddress& address) const;

private:
    IpAddress first_;
    unsigned prefix_ = 128; // bits
};

} // namespace vitascope::server::front
