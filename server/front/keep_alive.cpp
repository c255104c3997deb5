// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/keep_alive.h"

#include "shared/base/ascii.h"

#include <string>
#include <string_view>

namespace vitascope::server::front {
namespace {

bool listsToken(const std::string* list, std::string_view token) {
    std::string_view rest = list != nullptr ? std::string_view(*list) : std::string_view();
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const auto item = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        if (equalIgnoringCase(item, token))
            return true;
    }
    return false;
}

} // namespace

bool wantsKeepAlive(const RequestHead& head) {
    const auto* connection = head.header("Connection");
    if (listsToken(connection, "close"))
        return false;
    return head.minorVersion >= 1 || listsToken(connection, "keep-alive");
}

} // namespace vitascope::server::front
