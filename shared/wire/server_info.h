// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/server and GET /healthz: what a server says of itself to everyone. Thread: any.
#pragma once

#include "shared/wire/json.h"

#include <string>

namespace vitascope::wire {

enum class Registration { Open, Invitation, Closed };
[[nodiscard]] std::string_view toString(Registration value);

struct ServerInfo {
    std::string name;
    std::string version;
    bool claimed = false; // false: nobody is administrator yet, POST /setup/claim is open
    Registration registration = Registration::Closed;

    friend bool operator==(const ServerInfo&, const ServerInfo&) = default;
};

struct Health {
    std::string status; // "ok"
    std::string version;

    friend bool operator==(const Health&, const Health&) = default;
};

[[nodiscard]] std::string toJson(const ServerInfo& value);
[[nodiscard]] std::string toJson(const Health& value);
template<>
Result<ServerInfo> fromJson<ServerInfo>(std::string_view text);
template<>
Result<Health> fromJson<Health>(std::string_view text);

} // namespace vitascope::wire
