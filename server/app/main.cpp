// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/command_line.h"
#include "server/app/config.h"
#include "server/app/maintenance.h"
#include "server/app/server_app.h"
#include "shared/base/log.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

namespace {

using namespace vitascope;
using namespace vitascope::server;

enum Exit { Good = 0, Failed = 1, Misused = 2 };

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

void complain(const std::string& text) {
    std::fprintf(stderr, "vitascope-server: %s\n", text.c_str());
}

sigset_t handledSignals() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGHUP);
    return signals;
}

int serve(const app::Config& config) {
    log::setup(config.log.level, config.log.format);
    // Before the first thread, so that all of them leave these to this one.
    auto signals = handledSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    auto opened = app::ServerApp::open(config, [](const char* name) -> const char* { return std::getenv(name); });
    if (!opened) {
        complain(opened.error().message);
        return Failed;
    }
    auto& server = **opened;
    if (server.claimToken())
        print("claim token: " + server.claimToken()->reveal() + "\n");
    print("listening on " + server.url() + "\n");

    int signal = 0;
    while (::sigwait(&signals, &signal) == 0 && signal == SIGHUP)
        server.reload();
    log::info("ending", {{"signal", std::to_string(signal)}});
    ::sigdelset(&signals, SIGHUP);
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr); // another one ends the program at once
    server.drain();
    return Good;
}

int exitOf(const Result<void>& result) {
    if (!result)
        complain(result.error().message);
    return result ? Good : Failed;
}

int act(const app::CommandLine& line, const app::Config& config) {
    using Action = app::CommandLine::Action;
    switch (line.action) {
    case Action::CheckConfig:
        print(line.config.string() + " is right\n");
        return Good;
    case Action::Backup:
        return exitOf(app::backUp(config.server.data, line.backup));
    case Action::Migrate:
        return exitOf(app::migrate(config.server.data));
    case Action::RehearseMigration:
        return exitOf(app::rehearseMigration(config.server.data));
    default:
        return serve(config);
    }
}

int run(std::span<const char* const> arguments) {
    const auto line = app::parseCommandLine(arguments);
    if (!line) {
        complain(line.error().message + "\nTry: vitascope-server --help");
        return Misused;
    }
    if (line->action == app::CommandLine::Action::ShowHelp) {
        print(app::helpText());
        return Good;
    }
    if (line->action == app::CommandLine::Action::ShowVersion) {
        print("vitascope-server " VITASCOPE_VERSION "\n");
        return Good;
    }
    if (line->action == app::CommandLine::Action::Restore)
        return exitOf(app::restore(line->backup, line->data));
    const auto config = app::loadConfig(line->config);
    if (!config) {
        complain("the configuration is wrong\n" + config.error().message);
        return Failed;
    }
    return act(*line, *config);
}

} // namespace

int main(int count, char** arguments) {
    try {
        return run({arguments + 1, static_cast<std::size_t>(count - 1)});
    } catch (const std::exception& error) {
        complain(std::string("a bug: ") + error.what());
        return Failed;
    }
}
