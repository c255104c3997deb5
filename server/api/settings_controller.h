// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators can change while the server runs: /api/v1/settings. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/settings/settings.h"

namespace vitascope::server::api {

class SettingsController {
public:
    // Both outlive this.
    SettingsController(http::Router& router, settings::Settings& settings);

private:
    [[nodiscard]] http::Outcome list() const;
    http::Outcome change(const http::Call& call);
    http::Outcome reset(const http::Call& call);

    settings::Settings& settings_;
};

} // namespace vitascope::server::api
