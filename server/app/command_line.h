// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of vitascope-server. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <filesystem>
#include <span>
#include <string>

namespace vitascope::server::app {

struct CommandLine {
    enum class Action { Serve, CheckConfig, ShowHelp, ShowVersion };

    Action action = Action::Serve;
    std::filesystem::path config = "/etc/vitascope/vitascope.toml";
};

// The arguments without the program's name. InvalidInput for what is unknown.
[[nodiscard]] Result<CommandLine> parseCommandLine(std::span<const char* const> arguments);

[[nodiscard]] std::string helpText();

} // namespace vitascope::server::app
