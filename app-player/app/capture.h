// SPDX-License-Identifier: GPL-3.0-or-later
// --capture FOLDER: saves a picture of each main screen, plays the film for a few seconds, says on standard output how
// that went (statisticsJson) and ends the program. For pictures in documents and in reports of faults. Exit status 1
// and a line on standard error when a screen was not reached. Thread: the GUI thread.
#pragma once

#include "app-player/app/player_app.h"

#include <QDir>
#include <QTimer>

namespace vitascope::player {

class Capture final : public QObject {
    Q_OBJECT
public:
    // Without a title the first of the list is taken. The application outlives the capture.
    Capture(PlayerApp& app, const QString& folder, std::optional<TitleId> title);

private:
    void saveHome();
    void saveFilm(const wire::Title& title);
    void startPlayback(const wire::Title& title);
    void followPlayback();
    void savePlaying();
    void finish();
    void save(const QString& name);
    void failWith(const QString& what);
    void later(std::chrono::milliseconds wait, void (Capture::*step)());

    PlayerApp& app_;
    QDir folder_;
    std::optional<TitleId> title_;
    QTimer patience_;
    bool isSaved_ = false;
};

} // namespace vitascope::player
