// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys of the configuration administrators can change while the server runs, and how a change reaches the server.
// Thread: any.
#pragma once

#include "server/app/config.h"
#include "server/domain/settings/settings.h"

#include <vector>

namespace vitascope::server::app {

// With the values of this configuration as the usual ones.
[[nodiscard]] std::vector<settings::Definition> settingsOf(const Config& config);

// The configuration with what was changed, to start the server with.
[[nodiscard]] Config withChanges(Config config, const settings::Values& changed);

// The log follows its settings from now on.
void followLog(settings::Settings& settings);

} // namespace vitascope::server::app
