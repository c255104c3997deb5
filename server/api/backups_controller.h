// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that the server makes by itself: /api/v1/backups. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/backups/backup.h"

namespace vitascope::server::api {

class BackupsController {
public:
    // Both outlive this.
    BackupsController(http::Router& router, backups::Backups& backups);

private:
    [[nodiscard]] http::Outcome list();
    [[nodiscard]] http::Outcome begin(const http::Call& call);

    backups::Backups& backups_;
};

} // namespace vitascope::server::api
