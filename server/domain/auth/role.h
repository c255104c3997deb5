// SPDX-License-Identifier: GPL-3.0-or-later
// Roles, and the permissions behind them. Code asks for a permission; people are given a role. Thread: any.
#pragma once

#include <optional>
#include <string_view>

namespace vitascope::server::auth {

enum class Role { Viewer, Editor, Administrator };

enum class Permission {
    WatchFilms,   // see the published catalogue and play what one has a right to
    EditCatalog,  // see drafts, write titles, upload packages
    PublishFilms, // make a title visible or withdraw it
    ManageUsers,  // list users, give roles
};

[[nodiscard]] bool allows(Role role, Permission permission);

// "viewer", "editor", "administrator": as stored and as in tokens.
[[nodiscard]] std::string_view toString(Role role);
[[nodiscard]] std::optional<Role> parseRole(std::string_view text);

} // namespace vitascope::server::auth
