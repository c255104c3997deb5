// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/command_line.h"

#include <string_view>

namespace vitascope::server::app {

Result<CommandLine> parseCommandLine(std::span<const char* const> arguments) {
    CommandLine line;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--help" || argument == "-h") {
            line.action = CommandLine::Action::ShowHelp;
            return line;
        }
        if (argument == "--version") {
            line.action = CommandLine::Action::ShowVersion;
            return line;
        }
        if (argument == "--check-config") {
            line.action = CommandLine::Action::CheckConfig;
        } else if (argument == "--config" && i + 1 < arguments.size()) {
            line.config = arguments[++i];
        } else if (argument.starts_with("--config=") && argument.size() > 9) {
            line.config = argument.substr(9);
        } else if (argument == "--config" || argument == "--config=") {
            return fail(ErrorCode::InvalidInput, "--config needs the name of a file");
        } else {
            return fail(ErrorCode::InvalidInput, "unknown argument: " + std::string(argument));
        }
    }
    return line;
}

std::string helpText() {
    return R"(vitascope-server: keeps a film catalogue and streams its films to players.

usage: vitascope-server [--config FILE] [--check-config]

  --config FILE    the configuration (TOML); without it /etc/vitascope/vitascope.toml is read
  --check-config   say what is wrong with the configuration, if anything, and end
  --version        print the version and end
  --help           print this and end

A fresh server prints a line `claim token: …`. Open vitascope-studio, connect to the address in the line
`listening on …`, and make the administrator's account with that token.

SIGTERM or Ctrl-C ends the server: requests under way are finished first; a second Ctrl-C ends it at once.
The exit status is 0 after that, 1 if the server could not start, 2 if the command line was wrong.

Every key of the configuration is explained in docs/configuration.md; vitascope.toml.example has them all.
Secrets are taken from the environment: see "Secrets" there.
)";
}

} // namespace vitascope::server::app
