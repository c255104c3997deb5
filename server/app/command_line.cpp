// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/command_line.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace vitascope::server::app {
namespace {

using Action = CommandLine::Action;

struct Command {
    std::string_view name;
    Action action;
    std::size_t operands; // words after it
    std::string_view form;
};

constexpr Command kCommands[] = {
    {"serve", Action::Serve, 0, "serve [--config FILE]"},
    {"check-config", Action::CheckConfig, 0, "check-config [--config FILE]"},
    {"backup", Action::Backup, 1, "backup TARGET [--config FILE]"},
    {"restore", Action::Restore, 1, "restore BACKUP --data DIR"},
    {"migrate", Action::Migrate, 0, "migrate [--rehearse] [--config FILE]"},
};

const Command* findCommand(std::string_view name) {
    const auto* const found = std::ranges::find(kCommands, name, &Command::name);
    return found == std::end(kCommands) ? nullptr : found;
}

const Command& commandOf(Action action) {
    return *std::ranges::find(kCommands, action, &Command::action);
}

// What was written, before it is known whether it makes sense together.
struct Words {
    std::vector<std::string_view> operands; // the command first, if there is one
    std::optional<std::string_view> config, data;
    bool checkConfig = false, rehearse = false, help = false, version = false;
};

Result<Words> collect(std::span<const char* const> arguments) {
    Words words;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const auto name = argument.substr(0, argument.find('='));
        if (name == "--config" || name == "--data") {
            const bool isJoined = name.size() < argument.size();
            const std::string_view value = isJoined                   ? argument.substr(name.size() + 1)
                                           : i + 1 < arguments.size() ? std::string_view(arguments[++i])
                                                                      : std::string_view();
            if (value.empty())
                return fail(ErrorCode::InvalidInput,
                            std::string(name) + " needs the name of a " + (name == "--config" ? "file" : "folder"));
            (name == "--config" ? words.config : words.data) = value;
        } else if (argument == "--help" || argument == "-h") {
            words.help = true;
        } else if (argument == "--version") {
            words.version = true;
        } else if (argument == "--check-config") {
            words.checkConfig = true;
        } else if (argument == "--rehearse") {
            words.rehearse = true;
        } else if (argument.starts_with("-") || argument.empty()) {
            return fail(ErrorCode::InvalidInput, "unknown argument: " + std::string(argument));
        } else {
            words.operands.push_back(argument);
        }
    }
    return words;
}

Result<CommandLine> judge(const Words& words) {
    CommandLine line;
    const Command* command = &commandOf(Action::Serve);
    auto operands = std::span(words.operands);
    if (!operands.empty()) {
        command = findCommand(operands.front());
        if (command == nullptr)
            return fail(ErrorCode::InvalidInput, "unknown command: " + std::string(operands.front()));
        operands = operands.subspan(1);
    }
    const auto misused = fail(ErrorCode::InvalidInput, "expected: vitascope-server " + std::string(command->form));
    line.action = command->action;
    if (operands.size() != command->operands || words.data.has_value() != (line.action == Action::Restore))
        return misused;
    if (words.checkConfig && line.action != Action::Serve && line.action != Action::CheckConfig)
        return misused;
    if ((words.rehearse && line.action != Action::Migrate) || (words.config && line.action == Action::Restore))
        return misused;
    if (words.checkConfig)
        line.action = Action::CheckConfig;
    if (words.rehearse)
        line.action = Action::RehearseMigration;
    if (words.config)
        line.config = *words.config;
    if (words.data)
        line.data = *words.data;
    if (!operands.empty())
        line.backup = operands.front();
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(std::span<const char* const> arguments) {
    const auto words = collect(arguments);
    if (!words)
        return fail(words.error());
    if (words->help || words->version) {
        CommandLine line;
        line.action = words->help ? Action::ShowHelp : Action::ShowVersion;
        return line;
    }
    return judge(*words);
}

std::string helpText() {
    return R"(vitascope-server: keeps a film catalogue and streams its films to players.

usage: vitascope-server [serve] [--config FILE]          run the server
       vitascope-server check-config [--config FILE]     say what is wrong with the configuration, if anything
       vitascope-server backup TARGET [--config FILE]    copy everything into the new folder TARGET
       vitascope-server restore BACKUP --data DIR        make the data folder DIR from such a copy
       vitascope-server migrate [--rehearse] [--config FILE]
                                                         bring the database up to this version, or try it on a copy

  --config FILE    the configuration (TOML); without it /etc/vitascope/vitascope.toml is read
  --check-config   the same as check-config
  --version        print the version and end
  --help           print this and end

serve
  A fresh server prints a line `claim token: …`. Open vitascope-studio, connect to the address in the line
  `listening on …`, and make the administrator's account with that token.
  SIGTERM or Ctrl-C ends the server: requests under way are finished first; a second Ctrl-C ends it at once.
  A database of an older version is migrated at the start; one of a newer version is refused and left as it is.

backup
  Works while the server runs, and does not hold it up. TARGET must not exist; it appears under that name only when it
  is complete and on the disk. Films are linked where TARGET is on the same file system and copied elsewhere.
    vitascope-server backup /mnt/backup/vitascope-2026-05-01

restore
  DIR must be empty or not exist. Every file of the backup is held against its digest before anything is written.
    vitascope-server restore /mnt/backup/vitascope-2026-05-01 --data /var/lib/vitascope

migrate
  With --rehearse the changes are made on a copy (in TMPDIR), which is examined before and after; the server may run.
  Without it the server must not run. The database as it was is kept beside it, as *.before-migration.
    vitascope-server migrate --rehearse && vitascope-server migrate

Exit status: 0 done, 1 failed (the reason is on standard error), 2 the command line was wrong.

Every key of the configuration is explained in docs/configuration.md; vitascope.toml.example has them all.
Secrets are taken from the environment: see "Secrets" there. docs/operations.md tells of backups and durability.
)";
}

} // namespace vitascope::server::app
