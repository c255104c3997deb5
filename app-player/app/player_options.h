// SPDX-License-Identifier: GPL-3.0-or-later
// What the player's command line says. Thread: the GUI thread.
#pragma once

#include "shared/base/id.h"
#include "shared/desktop/media/video_surface.h"
#include "shared/desktop/program/program_options.h"

#include <optional>
#include <string>

namespace vitascope::player {

struct PlayerOptions {
    QUrl server; // empty: the last one
    std::optional<desktop::SignInFile> signIn;
    std::optional<TitleId> title; // to show at once
    bool play = false;            // and to play it
    bool isSilent = false;        // without sound, by a wall clock
    bool loop = false;            // a film begins again at its end, and how it was played is told on stdout
    desktop::Renderer renderer = desktop::Renderer::Automatic;

    // What is to be opened, for a program that runs already.
    [[nodiscard]] desktop::OpenRequest request() const { return {server, title, play, {}}; }
};

// The options that only the player has.
class PlayerCommandLine {
public:
    explicit PlayerCommandLine(desktop::ProgramCommandLine& line);
    // InvalidInput: a value that says nothing.
    [[nodiscard]] Result<PlayerOptions> options(const desktop::ProgramOptions& common) const;

private:
    std::string title_;
    std::string renderer_ = "auto";
    bool play_ = false;
    bool isSilent_ = false;
    bool loop_ = false;
};

} // namespace vitascope::player
