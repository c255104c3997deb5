// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/role.h"

namespace vitascope::server::auth {

Permissions permissionsOf(Role role) {
    using enum Permission;
    switch (role) {
    case Role::Viewer:
        return {WatchFilms};
    case Role::Editor:
        return {WatchFilms, EditCatalog, PublishFilms, UploadFilms, RunJobs};
    case Role::Administrator:
        return {WatchFilms, EditCatalog, PublishFilms, UploadFilms, RunJobs, ManageUsers, ManageServer, ReadAudit};
    }
    return {};
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
