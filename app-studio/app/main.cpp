// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-studio: the editor's and administrator's program.
#include "app-studio/app/capture.h"
#include "app-studio/app/studio_app.h"
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
    std::string capture;
    std::string language;
    std::string theme;
};

void describe(CLI::App& parser, CommandLine& line) {
    parser.add_option("--server", line.server, "Address of the server; the last one without it");
    parser.add_option(
        "--sign-in-file", line.signInFile,
        "Sign in with the login and password of this file (lines 'login = …', 'password = …'; mode 0600)");
    parser.add_option("--capture", line.capture, "Save a picture of each main screen in this folder and end");
    parser.add_option("--language", line.language, "en, pt_BR or ru; as chosen in the program without it");
    parser.add_option("--theme", line.theme, "light, dark or system; as chosen in the program without it")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    parser.set_version_flag("--version", "vitascope-studio " VITASCOPE_VERSION);
}

Result<studio::StudioOptions> optionsOf(const CommandLine& line) {
    studio::StudioOptions options;
    if (!line.server.empty()) {
        options.server = desktop::serverUrl(QString::fromStdString(line.server));
        if (options.server.isEmpty())
            return fail(ErrorCode::InvalidInput, "--server: " + line.server + " is no address");
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
        std::fprintf(stderr, "vitascope-studio: %s\n", options.error().message.c_str());
        return 2;
    }
    desktop::Settings settings;
    if (!line.theme.empty())
        settings.overrideTheme(QString::fromStdString(line.theme));
    desktop::Languages languages(line.language.empty() ? settings.language() : QString::fromStdString(line.language));
    auto app = studio::StudioApp::open(settings, languages, std::move(*options));
    if (!app) {
        std::fprintf(stderr, "vitascope-studio: %s\n", app.error().message.c_str());
        return 1;
    }
    std::unique_ptr<studio::Capture> capture;
    if (!line.capture.empty())
        capture = std::make_unique<studio::Capture>(**app, QString::fromStdString(line.capture));
    (*app)->start();
    return application.exec();
}

} // namespace

int main(int argc, char** argv) {
    CommandLine line;
    CLI::App parser("Vitascope: make the films of a server");
    describe(parser, line);
    CLI11_PARSE(parser, argc, argv);
    log::setup(log::Level::Warning, log::Format::Text);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Vitascope"));
    QApplication::setApplicationName(QStringLiteral("vitascope-studio"));
    QApplication::setApplicationVersion(QStringLiteral(VITASCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("vitascope-studio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/logo/vitascope-studio.svg")));
    return run(application, line);
}
