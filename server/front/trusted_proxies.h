// SPDX-License-Identifier: GPL-3.0-or-later
// Who a request comes from when proxies stand in between. What they say in Forwarded (RFC 7239) or in X-Forwarded-For
// and X-Forwarded-Proto counts only if the connection is theirs, since anybody can send these headers: each proxy
// appends whom it was talking to, so the client is the rightmost address that is no proxy of ours. Thread: any.
#pragma once

#include "server/front/ip_address.h"
#include "server/front/message.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitascope::server::front {

// A client as far as it can be known.
struct Origin {
    std::string address;   // "203.0.113.7"
    bool isSecure = false; // it speaks HTTPS

    friend bool operator==(const Origin&, const Origin&) = default;
};

class TrustedProxies {
public:
    TrustedProxies() = default; // none
    explicit TrustedProxies(std::vector<AddressRange> ranges) : ranges_(std::move(ranges)) {}

    [[nodiscard]] bool isEmpty() const { return ranges_.empty(); }
    [[nodiscard]] bool contains(const IpAddress& address) const;
    [[nodiscard]] bool contains(std::string_view address) const;

    // The origin of a request that came on a connection from `connection`. That is `connection` itself if it is no
    // proxy, if there are no such headers, if what must be read of them is malformed or hides the address, and if the
    // two kinds of them name different clients: a proxy sets one kind, and the other one is then the client's
    // invention.
    [[nodiscard]] Origin originOf(const Origin& connection, const Headers& headers) const;

private:
    std::vector<AddressRange> ranges_;
};

} // namespace vitascope::server::front
