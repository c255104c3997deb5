// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-player: the viewer's program.
#include "app-player/app/capture.h"
#include "app-player/app/player_app.h"
#include "shared/base/log.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/text/languages.h"

#include <QApplication>
#include <QIcon>

#include <CLI/CLI.hpp>

#include <cstdio>

using namespace vitascope;

namespace {

struct CommandLine {
    std::string server;
    std::string signInFile;
    std::string title;
    std::string capture;
    std::string language;
    std::string theme;
    std::string renderer = "auto";
    bool play = false;
    bool isSilent = false;
};

void describe(CLI::App& parser, CommandLine& line) {
    parser.add_option("--server", line.server, "Address of the server; the last one without it");
    parser.add_option(
        "--sign-in-file", line.signInFile,
        "Sign in with the login and password of this file (lines 'login = …', 'password = …'; mode 0600)");
    parser.add_option("--title", line.title, "Show this film (its id) at once");
    parser.add_flag("--play", line.play, "And play it")->needs("--title");
    parser.add_flag("--silent", line.isSilent, "Play without sound");
    parser
        .add_option("--renderer", line.renderer,
                    "Draw the film on the gpu, on the cpu, or auto: the GPU if it is a real one")
        ->check(CLI::IsMember({"auto", "gpu", "cpu"}));
    parser.add_option("--capture", line.capture,
                      "Save a picture of each main screen in this folder, print how the playback went, and end");
    parser.add_option("--language", line.language, "en, pt_BR or ru; as chosen in the program without it");
    parser.add_option("--theme", line.theme, "light, dark or system; as chosen in the program without it")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    parser.set_version_flag("--version", "vitascope-player " VITASCOPE_VERSION);
}

Result<player::PlayerOptions> optionsOf(const CommandLine& line) {
    player::PlayerOptions options;
    options.play = line.play;
    options.isSilent = line.isSilent;
    if (line.renderer != "auto")
        options.renderer = line.renderer == "gpu" ? desktop::Renderer::Gpu : desktop::Renderer::Cpu;
    if (!line.server.empty()) {
        options.server = desktop::serverUrl(QString::fromStdString(line.server));
        if (options.server.isEmpty())
            return fail(ErrorCode::InvalidInput, "--server: " + line.server + " is no address");
    }
    if (!line.title.empty()) {
        options.title = TitleId::parse(line.title);
        if (!options.title)
            return fail(ErrorCode::InvalidInput, "--title: " + line.title + " is no id of a title");
    }
    if (!line.signInFile.empty()) {
        auto form = desktop::readSignInFile(line.signInFile);
        if (!form)
            return fail("--sign-in-file", form.error());
        options.signIn = std::move(*form);
    }
    return options;
}

int run(QApplication& application, const CommandLine& line) {
    auto options = optionsOf(line);
    if (!options) {
        std::fprintf(stderr, "vitascope-player: %s\n", options.error().message.c_str());
        return 2;
    }
    desktop::Settings settings;
    if (!line.theme.empty())
        settings.overrideTheme(QString::fromStdString(line.theme));
    desktop::Languages languages(line.language.empty() ? settings.language() : QString::fromStdString(line.language));
    const auto title = options->title;
    if (!line.capture.empty())
        options->title.reset(); // the capture goes there by itself
    auto app = player::PlayerApp::open(settings, languages, std::move(*options));
    if (!app) {
        std::fprintf(stderr, "vitascope-player: %s\n", app.error().message.c_str());
        return 1;
    }
    std::unique_ptr<player::Capture> capture;
    if (!line.capture.empty())
        capture = std::make_unique<player::Capture>(**app, QString::fromStdString(line.capture), title);
    (*app)->start();
    return application.exec();
}

} // namespace

int main(int argc, char** argv) {
    CommandLine line;
    CLI::App parser("Vitascope: watch the films of a server");
    describe(parser, line);
    CLI11_PARSE(parser, argc, argv);
    log::setup(log::Level::Warning, log::Format::Text);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Vitascope"));
    QApplication::setApplicationName(QStringLiteral("vitascope-player"));
    QApplication::setApplicationVersion(QStringLiteral(VITASCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("vitascope-player"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/logo/vitascope-player.svg")));
    return run(application, line);
}
