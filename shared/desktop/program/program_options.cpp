// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/program_options.h"

#include "shared/desktop/session/server_address.h"
#include "shared/desktop/text/languages.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <vector>

namespace vitascope::desktop {

ProgramCommandLine::ProgramCommandLine(std::string program, const std::string& purpose)
    : program_(std::move(program)), parser_(std::make_unique<CLI::App>(purpose)) {
    const auto languages = Languages::available().join(QStringLiteral(", ")).toStdString();
    std::vector<std::string> known;
    for (const auto& tag : Languages::available())
        known.push_back(tag.toStdString());
    parser_->add_option("open", values_.open, "A link (vitascope://HOST/titles/ID) or a film");
    parser_->add_option("--server", values_.server, "Address of the server; the last one without it");
    parser_->add_option(
        "--sign-in-file", values_.signInFile,
        "Sign in with the login and password of this file (lines 'login = …', 'password = …'; mode 0600)");
    parser_->add_option("--capture", values_.capture,
                        "Save a picture of each main screen in this folder and end; needs --sign-in-file");
    parser_->add_option("--language", values_.language, languages + "; as chosen in the program without it")
        ->check(CLI::IsMember(known));
    parser_->add_option("--theme", values_.theme, "light, dark or system; as chosen in the program without it")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    parser_->set_version_flag("--version", program_ + " " VITASCOPE_VERSION);
}

ProgramCommandLine::~ProgramCommandLine() = default;

std::optional<int> ProgramCommandLine::parse(int argc, char** argv) {
    try {
        parser_->parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parser_->exit(error);
    }
    return std::nullopt;
}

Result<ProgramOptions> ProgramCommandLine::options() const {
    ProgramOptions options;
    options.capture = QString::fromStdString(values_.capture);
    options.language = QString::fromStdString(values_.language);
    options.theme = QString::fromStdString(values_.theme);
    if (!values_.server.empty()) {
        options.server = serverPlace(QString::fromStdString(values_.server));
        if (options.server.isEmpty())
            return fail(ErrorCode::InvalidInput, "--server: " + values_.server + " is no address");
    }
    for (const auto& place : values_.open)
        if (const auto added = addPlace(options.open, QString::fromStdString(place)); !added)
            return fail(added.error());
    if (!values_.capture.empty() && values_.signInFile.empty())
        return fail(ErrorCode::InvalidInput,
                    "--capture needs --sign-in-file: the sign-in that is kept is the one of the program that runs");
    if (!values_.signInFile.empty()) {
        auto form = readSignInFile(values_.signInFile);
        if (!form)
            return fail("--sign-in-file", form.error());
        options.signIn = std::move(*form);
    }
    return options;
}

int ProgramCommandLine::failWith(int status, const Error& error) const {
    std::fprintf(stderr, "%s: %s\n", program_.c_str(), error.message.c_str());
    return status;
}

} // namespace vitascope::desktop
