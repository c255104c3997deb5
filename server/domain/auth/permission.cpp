// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/permission.h"

namespace vitascope::server::auth {

std::string_view toString(Permission permission) {
    switch (permission) {
    case Permission::WatchFilms:
        return "watch-films";
    case Permission::EditCatalog:
        return "edit-catalog";
    case Permission::PublishFilms:
        return "publish-films";
    case Permission::UploadFilms:
        return "upload-films";
    case Permission::RunJobs:
        return "run-jobs";
    case Permission::ManageUsers:
        return "manage-users";
    case Permission::ManageServer:
        return "manage-server";
    case Permission::ReadAudit:
        return "read-audit";
    }
    return "manage-server";
}

} // namespace vitascope::server::auth
