// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/role.h"

namespace vitascope::server::auth {

bool allows(Role role, Permission permission) {
    switch (permission) {
    case Permission::WatchFilms:
        return true;
    case Permission::EditCatalog:
    case Permission::PublishFilms:
        return role == Role::Editor || role == Role::Administrator;
    case Permission::ManageUsers:
        return role == Role::Administrator;
    }
    return false;
}

std::string_view toString(Role role) {
    switch (role) {
    case Role::Viewer:
        return "viewer";
    case Role::Editor:
        return "editor";
    case Role::Administrator:
        return "administrator";
    }
    return "viewer";
}

std::optional<Role> parseRole(std::string_view text) {
    for (const auto role : {Role::Viewer, Role::Editor, Role::Administrator})
        if (toString(role) == text)
            return role;
    return std::nullopt;
}

} // namespace vitascope::server::auth
