// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a running server, as typed calls for administrators (docs/api.md). Each answers with all settings as
// they count afterwards. Failures are those of api_request.h; InvalidInput says which setting and what was expected.
// Blocking; thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/settings.h"

#include <stop_token>
#include <string>

namespace vitascope::client {

class SettingsApi {
public:
    // The session outlives this.
    explicit SettingsApi(Session& session) : session_(session) {}

    [[nodiscard]] Result<wire::SettingList> list(const std::stop_token& stop = {}) const;
    // All of them or none.
    Result<wire::SettingList> change(const wire::SettingChanges& changes, const std::stop_token& stop = {}) const;
    // Back to what the configuration file says.
    Result<wire::SettingList> reset(const std::string& key, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
