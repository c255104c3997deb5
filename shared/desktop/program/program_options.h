// SPDX-License-Identifier: GPL-3.0-or-later
// The command line that both programs share, and what it says. Each program adds options of its own to the parser.
// Thread: the GUI thread.
#pragma once

#include "shared/base/result.h"
#include "shared/desktop/program/open_request.h"
#include "shared/desktop/session/sign_in_file.h"

#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace vitascope::desktop {

struct ProgramOptions {
    QUrl server;                      // as serverPlace(); empty: the last one
    std::optional<SignInFile> signIn; // instead of a person's typing
    OpenRequest open;                 // a link, films
    QString capture;                  // the folder of the pictures; empty: none are wanted
    QString language;                 // of this run; empty: as chosen in the program
    QString theme;                    // "light", "dark" or "system" for this run; empty: as chosen in the program

    // For a script, beside whatever else runs.
    [[nodiscard]] bool isUnattended() const { return signIn.has_value() || !capture.isEmpty(); }
};

class ProgramCommandLine {
public:
    // The program's name ("vitascope-studio") and what it is for, in a line.
    ProgramCommandLine(std::string program, const std::string& purpose);
    ~ProgramCommandLine();
    ProgramCommandLine(const ProgramCommandLine&) = delete;
    ProgramCommandLine& operator=(const ProgramCommandLine&) = delete;

    [[nodiscard]] const std::string& program() const { return program_; }
    // To add options to, before parse().
    [[nodiscard]] CLI::App& parser() { return *parser_; }

    // The status with which the program ends at once: after --help and --version, and after a mistake, which is told.
    [[nodiscard]] std::optional<int> parse(int argc, char** argv);
    // InvalidInput: a value that says nothing, NotFound: no such film; else as readSignInFile().
    [[nodiscard]] Result<ProgramOptions> options() const;

    // Says on standard error why the program does not start; returns the status, for main.
    int failWith(int status, const Error& error) const;

private:
    struct Values {
        std::vector<std::string> open;
        std::string server;
        std::string signInFile;
        std::string capture;
        std::string language;
        std::string theme;
    };

    const std::string program_;
    Values values_;
    std::unique_ptr<CLI::App> parser_;
};

} // namespace vitascope::desktop
