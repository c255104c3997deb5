// SPDX-License-Identifier: GPL-3.0-or-later
// Roles: what people are given; the permissions behind each are one table (role.cpp). Thread: any.
#pragma once

#include "server/domain/auth/permission.h"

#include <optional>
#include <string_view>

namespace vitascope::server::auth {

enum class Role { Viewer, Editor, Administrator };

[[nodiscard]] Permissions permissionsOf(Role role);

// "viewer", "editor", "administrator": as stored and as in tokens.
[[nodiscard]] std::string_view toString(Role role);
[[nodiscard]] std::optional<Role> parseRole(std::string_view text);

} // namespace vitascope::server::auth
