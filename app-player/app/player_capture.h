// SPDX-License-Identifier: GPL-3.0-or-later
// The player's screens for --capture: home, a film, the film as it plays, its menu of qualities; and how the playback
// went, as a line of JSON on standard output. Thread: the GUI thread.
#pragma once

#include "app-player/app/player_app.h"
#include "shared/desktop/program/capture.h"

#include <optional>

namespace vitascope::player {

class PlayerCapture final : public desktop::Capture {
    Q_OBJECT
public:
    // Without a title the first of the list is taken. The application outlives the capture.
    PlayerCapture(PlayerApp& app, const QString& folder, std::optional<TitleId> title);

private:
    void saveHome();
    void saveFilm(const wire::Title& title);
    void followPlayback();
    void savePlaying();
    void saveMenuAndEnd();
    void saveWindow(const char* screen);

    PlayerApp& app_;
    const std::optional<TitleId> title_;
    bool isSaved_ = false;
};

} // namespace vitascope::player
