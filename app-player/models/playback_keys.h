// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a playing film: one table for who handles them and for who shows them. They are those of mpv and of
// YouTube where these agree or do not collide. Thread: the GUI thread.
#pragma once

#include <QString>
#include <QtCore/qnamespace.h>

#include <vector>

namespace vitascope::player {

enum class PlaybackAction {
    PlayPause,
    BackALittle, // 5 seconds
    OnALittle,
    Back, // 10 seconds
    On,
    ToStart,
    ToEnd,
    ToTenth, // of the film: the key's place in its binding says which
    FrameBack,
    FrameOn,
    Slower,
    Faster,
    NormalSpeed,
    VolumeUp,
    VolumeDown,
    Mute,
    ToggleSubtitles,
    NextSubtitles,
    SubtitlesEarlier,
    SubtitlesLater,
    NextAudio,
    FullScreen,
    MiniWindow,
    Statistics,
    SavePicture,
    ShowKeys,
    Leave,
};

enum class KeyGroup { Film, Sound, Subtitles, Window };

struct KeyBinding {
    PlaybackAction action;
    KeyGroup group;
    std::vector<Qt::Key> keys; // any of them; without Ctrl, Alt and Meta, and Shift makes no difference
    QString text;              // what it does, in the language of the program
};

[[nodiscard]] std::vector<KeyBinding> playbackKeys();
// "Sound", in the language of the program.
[[nodiscard]] QString groupText(KeyGroup group);
// As it stands on the key: "Space", "←", "K".
[[nodiscard]] QString keyText(Qt::Key key);

// Whether widgets that have the focus use the key themselves: such a key reaches the film only when they leave it.
[[nodiscard]] bool belongsToWidgets(Qt::Key key);

} // namespace vitascope::player
