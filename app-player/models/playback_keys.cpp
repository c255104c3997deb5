// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_keys.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace vitascope::player {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaybackKeys)
public:
    static std::vector<KeyBinding> film() {
        using A = PlaybackAction;
        constexpr auto kGroup = KeyGroup::Film;
        return {
            {A::PlayPause, kGroup, {Qt::Key_Space, Qt::Key_K, Qt::Key_MediaTogglePlayPause}, tr("Play, pause")},
            {A::BackALittle, kGroup, {Qt::Key_Left}, tr("Back 5 seconds")},
            {A::OnALittle, kGroup, {Qt::Key_Right}, tr("Forward 5 seconds")},
            {A::Back, kGroup, {Qt::Key_J}, tr("Back 10 seconds")},
            {A::On, kGroup, {Qt::Key_L}, tr("Forward 10 seconds")},
            {A::FrameBack, kGroup, {Qt::Key_Comma}, tr("Previous frame")},
            {A::FrameOn, kGroup, {Qt::Key_Period}, tr("Next frame")},
            {A::ToTenth,
             kGroup,
             {Qt::Key_0, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8,
              Qt::Key_9},
             tr("Jump to 0–90% of the film")},
            {A::ToStart, kGroup, {Qt::Key_Home}, tr("To the start")},
            {A::ToEnd, kGroup, {Qt::Key_End}, tr("To the end")},
            {A::Slower, kGroup, {Qt::Key_BracketLeft, Qt::Key_Less}, tr("Slower")},
            {A::Faster, kGroup, {Qt::Key_BracketRight, Qt::Key_Greater}, tr("Faster")},
            {A::NormalSpeed, kGroup, {Qt::Key_Backspace}, tr("Normal speed")},
        };
    }
    static std::vector<KeyBinding> sound() {
        using A = PlaybackAction;
        constexpr auto kGroup = KeyGroup::Sound;
        return {
            {A::VolumeUp, kGroup, {Qt::Key_Up}, tr("Louder")},
            {A::VolumeDown, kGroup, {Qt::Key_Down}, tr("Quieter")},
            {A::Mute, kGroup, {Qt::Key_M}, tr("Mute")},
            {A::NextAudio, kGroup, {Qt::Key_A, Qt::Key_NumberSign}, tr("Next audio track")},
        };
    }
    static std::vector<KeyBinding> subtitles() {
        using A = PlaybackAction;
        constexpr auto kGroup = KeyGroup::Subtitles;
        return {
            {A::ToggleSubtitles, kGroup, {Qt::Key_C}, tr("Subtitles on or off")},
            {A::NextSubtitles, kGroup, {Qt::Key_V}, tr("Next subtitles")},
            {A::SubtitlesEarlier, kGroup, {Qt::Key_Z, Qt::Key_G}, tr("Subtitles earlier")},
            {A::SubtitlesLater, kGroup, {Qt::Key_X, Qt::Key_H}, tr("Subtitles later")},
        };
    }
    static std::vector<KeyBinding> window() {
        using A = PlaybackAction;
        constexpr auto kGroup = KeyGroup::Window;
        return {
            {A::FullScreen, kGroup, {Qt::Key_F}, tr("Full screen")},
            {A::MiniWindow, kGroup, {Qt::Key_T}, tr("Mini window")},
            {A::Statistics, kGroup, {Qt::Key_I}, tr("Statistics")},
            {A::SavePicture, kGroup, {Qt::Key_S}, tr("Save screenshot")},
            {A::ShowKeys, kGroup, {Qt::Key_Question}, tr("These keys")},
            {A::Leave, kGroup, {Qt::Key_Escape}, tr("Back")},
        };
    }
    static QString groupText(KeyGroup group) {
        switch (group) {
        case KeyGroup::Film:
            return tr("Film");
        case KeyGroup::Sound:
            return tr("Sound");
        case KeyGroup::Subtitles:
            return tr("Subtitles");
        case KeyGroup::Window:
            break;
        }
        return tr("Window");
    }
    static QString space() { return tr("Space"); }
    static QString escape() { return tr("Esc"); }
    static QString home() { return tr("Home"); }
    static QString end() { return tr("End"); }
};

} // namespace

std::vector<KeyBinding> playbackKeys() {
    auto keys = Words::film();
    for (auto& more : {Words::sound(), Words::subtitles(), Words::window()})
        keys.insert(keys.end(), more.begin(), more.end());
    return keys;
}

QString groupText(KeyGroup group) {
    return Words::groupText(group);
}

QString keyText(Qt::Key key) {
    switch (key) {
    case Qt::Key_Space:
        return Words::space();
    case Qt::Key_Escape:
        return Words::escape();
    case Qt::Key_Home:
        return Words::home();
    case Qt::Key_End:
        return Words::end();
    case Qt::Key_Left:
        return QStringLiteral("←");
    case Qt::Key_Right:
        return QStringLiteral("→");
    case Qt::Key_Up:
        return QStringLiteral("↑");
    case Qt::Key_Down:
        return QStringLiteral("↓");
    case Qt::Key_Backspace:
        return QStringLiteral("⌫");
    case Qt::Key_MediaTogglePlayPause:
        return QStringLiteral("⏯");
    default:
        return QKeySequence(key).toString(QKeySequence::NativeText);
    }
}

bool belongsToWidgets(Qt::Key key) {
    static constexpr std::array kKeys{Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                                      Qt::Key_Down,  Qt::Key_Home, Qt::Key_End,   Qt::Key_Escape};
    return std::ranges::find(kKeys, key) != kKeys.end();
}

} // namespace vitascope::player
