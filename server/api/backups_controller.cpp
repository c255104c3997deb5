// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/backups_controller.h"

#include "server/api/backup_encoding.h"
#include "server/api/origin.h"

namespace vitascope::server::api {

BackupsController::BackupsController(http::Router& router, backups::Backups& backups) : backups_(backups) {
    constexpr auto kAccess = auth::Permission::ManageServer;
    router.add("GET", "/api/v1/backups", kAccess, [this](const http::Call&) { return list(); });
    router.add("POST", "/api/v1/backups", kAccess, [this](const http::Call& call) { return begin(call); });
}

http::Outcome BackupsController::list() {
    const auto all = backups_.list();
    if (!all)
        return fail(all.error());
    wire::BackupList encoded{.folder = backups_.folder(), .keep = backups_.keep(), .items = {}};
    for (const auto& backup : *all)
        encoded.items.push_back(encodeBackup(backup));
    return http::Reply::json(wire::toJson(encoded)).with("Cache-Control", "no-store");
}

http::Outcome BackupsController::begin(const http::Call& call) {
    const auto begun = backups_.begin(originOf(call));
    if (!begun)
        return fail(begun.error());
    return http::Reply::json(wire::toJson(encodeBackup(*begun)), 202);
}

} // namespace vitascope::server::api
