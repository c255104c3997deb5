// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of vitascope-server. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <filesystem>
#include <span>
#include <string>

namespace vitascope::server::app {

struct CommandLine {
    enum class Action { Serve, CheckConfig, Backup, Restore, Migrate, RehearseMigration, ShowHelp, ShowVersion };

    Action action = Action::Serve;
    std::filesystem::path config = "/etc/vitascope/vitascope.toml";
    std::filesystem::path backup; // Backup: the folder to make; Restore: the one to read
    std::filesystem::path data;   // Restore: the folder to make
};

// The arguments without the program's name. InvalidInput, with what is wrong, for what cannot be meant.
[[nodiscard]] Result<CommandLine> parseCommandLine(std::span<const char* const> arguments);

[[nodiscard]] std::string helpText();

} // namespace vitascope::server::app
