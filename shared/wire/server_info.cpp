// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/server_info.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::string_view_literals;

template<>
struct Names<Registration> {
    static constexpr std::array values{std::pair{Registration::Open, "open"sv},
                                       std::pair{Registration::Invitation, "invitation"sv},
                                       std::pair{Registration::Closed, "closed"sv}};
};

template<>
struct Shape<ServerInfo> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("version", value.version);
        f("claimed", value.claimed);
        f("registration", value.registration);
    }
};

template<>
struct Shape<Health> {
    static void fields(auto& f, auto& value) {
        f("status", value.status);
        f("version", value.version);
    }
};

} // namespace codec

std::string_view toString(Registration value) {
    return codec::nameOf(value);
}

std::string toJson(const ServerInfo& value) {
    return codec::write(value);
}

template<>
Result<ServerInfo> fromJson<ServerInfo>(std::string_view text) {
    return codec::read<ServerInfo>(text);
}

std::string toJson(const Health& value) {
    return codec::write(value);
}

template<>
Result<Health> fromJson<Health>(std::string_view text) {
    return codec::read<Health>(text);
}

} // namespace vitascope::wire
