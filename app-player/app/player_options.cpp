// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/app/player_options.h"

#include <CLI/CLI.hpp>

namespace vitascope::player {

PlayerCommandLine::PlayerCommandLine(desktop::ProgramCommandLine& line) {
    auto& parser = line.parser();
    parser.add_option("--title", title_, "Show this film (its id) at once");
    parser.add_flag("--play", play_, "And play it")->needs("--title");
    parser.add_flag("--silent", isSilent_, "Play without sound");
    parser.add_flag("--loop", loop_, "Begin a film again at its end, and print how it was played as JSON each time");
    parser
        .add_option("--renderer", renderer_,
                    "Draw the film on the gpu, on the cpu, or auto: the GPU if it is a real one")
        ->check(CLI::IsMember({"auto", "gpu", "cpu"}));
}

Result<PlayerOptions> PlayerCommandLine::options(const desktop::ProgramOptions& common) const {
    PlayerOptions options{common.server, common.signIn, {}, play_, isSilent_, loop_, {}};
    if (renderer_ != "auto")
        options.renderer = renderer_ == "gpu" ? desktop::Renderer::Gpu : desktop::Renderer::Cpu;
    if (!title_.empty()) {
        options.title = TitleId::parse(title_);
        if (!options.title)
            return fail(ErrorCode::InvalidInput, "--title: " + title_ + " is no id of a title");
    }
    if (!common.open.files.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    "open " + common.open.files.first().toStdString() +
                        ": films are opened by vitascope-studio; this one plays those of a server");
    if (common.open.title) {
        options.title = common.open.title;
        options.server = common.open.server;
    }
    return options;
}

} // namespace vitascope::player
