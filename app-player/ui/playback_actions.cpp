// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/playback_actions.h"

#include "app-player/models/playback_model.h"

#include <QLocale>
#include <QShortcut>

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr float kVolumeStep = 0.05F;
constexpr Seconds kLittle{5};
constexpr Seconds kSkip{10};

QString chosenName(const std::vector<Choice>& choices) {
    const auto chosen = std::ranges::find_if(choices, &Choice::isChosen);
    return chosen == choices.end() ? QString() : chosen->name;
}

} // namespace

PlaybackActions::PlaybackActions(PlaybackModel& model, QWidget& page) : QObject(&page), model_(model) {
    for (const auto& binding : playbackKeys())
        for (std::size_t place = 0; place < binding.keys.size(); ++place) {
            const auto key = binding.keys[place];
            if (belongsToWidgets(key))
                continue;
            auto* shortcut = new QShortcut(QKeySequence(key), &page);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this,
                    [this, action = binding.action, place] { perform(action, static_cast<int>(place)); });
        }
}

bool PlaybackActions::doKey(int key) {
    for (const auto& binding : playbackKeys())
        for (std::size_t place = 0; place < binding.keys.size(); ++place)
            if (binding.keys[place] == key) {
                perform(binding.action, static_cast<int>(place));
                return true;
            }
    return false;
}

void PlaybackActions::perform(PlaybackAction action, int place) {
    using A = PlaybackAction;
    switch (action) {
    case A::FullScreen:
    case A::MiniWindow:
    case A::Statistics:
    case A::SavePicture:
    case A::ShowKeys:
    case A::Leave:
        Q_EMIT asked(action);
        break;
    case A::Slower:
    case A::Faster:
    case A::NormalSpeed:
        changeSpeed(action);
        break;
    case A::VolumeUp:
    case A::VolumeDown:
    case A::Mute:
    case A::NextAudio:
        changeSound(action);
        break;
    case A::ToggleSubtitles:
    case A::NextSubtitles:
    case A::SubtitlesEarlier:
    case A::SubtitlesLater:
        changeSubtitles(action);
        break;
    default:
        moveInFilm(action, place);
        break;
    }
    if (action != A::Leave)
        Q_EMIT performed();
}

void PlaybackActions::moveInFilm(PlaybackAction action, int place) {
    using A = PlaybackAction;
    if (action == A::PlayPause)
        model_.togglePause();
    else if (action == A::BackALittle || action == A::OnALittle)
        model_.skip(action == A::OnALittle ? kLittle : -kLittle);
    else if (action == A::Back || action == A::On)
        model_.skip(action == A::On ? kSkip : -kSkip);
    else if (action == A::FrameBack || action == A::FrameOn)
        model_.stepFrames(action == A::FrameOn ? 1 : -1);
    else if (action == A::ToEnd)
        model_.seek(model_.duration());
    else // to the start is to the tenth of place 0
        model_.seek(model_.duration() * place / 10.0);
}

void PlaybackActions::changeSpeed(PlaybackAction action) {
    if (action == PlaybackAction::NormalSpeed)
        model_.setSpeed(1);
    else
        model_.changeSpeed(action == PlaybackAction::Faster ? 1 : -1);
    Q_EMIT told(tr("Speed %1").arg(speedText(model_.speed())));
}

void PlaybackActions::changeVolume(int steps) {
    model_.setVolume(model_.volume() + static_cast<float>(steps) * kVolumeStep);
    Q_EMIT told(tr("Volume %1%").arg(qRound(model_.volume() * 100)));
}

void PlaybackActions::changeSound(PlaybackAction action) {
    if (action == PlaybackAction::NextAudio) {
        model_.nextAudio();
        if (const auto name = chosenName(model_.audioTracks()); !name.isEmpty())
            Q_EMIT told(tr("Audio: %1").arg(name));
        return;
    }
    if (action != PlaybackAction::Mute)
        return changeVolume(action == PlaybackAction::VolumeUp ? 1 : -1);
    model_.toggleMute();
    Q_EMIT told(model_.isMuted() ? tr("Sound off") : tr("Volume %1%").arg(qRound(model_.volume() * 100)));
}

void PlaybackActions::changeSubtitles(PlaybackAction action) {
    if (action == PlaybackAction::SubtitlesEarlier || action == PlaybackAction::SubtitlesLater)
        return shiftSubtitles(action == PlaybackAction::SubtitlesLater ? 1 : -1);
    if (action == PlaybackAction::ToggleSubtitles)
        model_.toggleSubtitles();
    else
        model_.nextSubtitles();
    const auto name = chosenName(model_.subtitles());
    Q_EMIT told(name.isEmpty() ? tr("This film has no subtitles") : tr("Subtitles: %1").arg(name));
}

void PlaybackActions::shiftSubtitles(int steps) {
    auto& choices = model_.subtitleChoices();
    choices.setDelay(choices.delay() + steps * SubtitleChoices::kDelayStep);
    const double delay = static_cast<double>(choices.delay().count()) / 1000;
    Q_EMIT told(tr("Subtitle delay %1 s").arg(QLocale().toString(delay, 'f', 1)));
}

} // namespace vitascope::player
