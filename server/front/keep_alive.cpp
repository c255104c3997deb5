// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/keep_alive.h"

#include "shared/base/ascii.h"

#include <algorithm>
#include <string_view>

namespace vitascope::server::front {
namespace {

bool listsToken(std::string_view rest, std::string_view token) {
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const auto item = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        if (equalIgnoringCase(item, token))
            return true;
    }
    return false;
}

// The header may come several times.
bool connectionLists(const RequestHead& head, std::string_view token) {
    return std::ranges::any_of(head.headers.all(), [&](const Header& header) {
        return equalIgnoringCase(header.name, "Connection") && listsToken(header.value, token);
    });
}

} // namespace

bool wantsKeepAlive(const RequestHead& head) {
    return !connectionLists(head, "close") && (head.minorVersion >= 1 || connectionLists(head, "keep-alive"));
}

} // namespace vitascope::server::front
