// SPDX-License-Identifier: GPL-3.0-or-later
// Does what the keys of playback_keys.h ask for: what is the film's itself, the rest by asking the page. Says in a few
// words what it did. Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_keys.h"

#include <QObject>

class QWidget;

namespace vitascope::player {

class PlaybackModel;

class PlaybackActions final : public QObject {
    Q_OBJECT
public:
    // The page gets the keys; those that widgets use themselves are its own to hand to doKey().
    PlaybackActions(PlaybackModel& model, QWidget& page);

    void perform(PlaybackAction action, int place = 0); // place: of the key in its binding
    bool doKey(int key);                                // false if it has no meaning here
    void changeVolume(int steps);

Q_SIGNALS:
    void performed();
    void told(const QString& text);
    // What is not the model's: FullScreen, MiniWindow, Statistics, SavePicture, ShowKeys, Leave.
    void asked(vitascope::player::PlaybackAction action);

private:
    void moveInFilm(PlaybackAction action, int place);
    void changeSpeed(PlaybackAction action);
    void changeSound(PlaybackAction action);
    void changeSubtitles(PlaybackAction action);
    void shiftSubtitles(int steps);

    PlaybackModel& model_;
};

} // namespace vitascope::player
