// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/playback_buttons.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/icon_size.h"
#include "shared/desktop/design/icon.h"

#include <QCoreApplication>
#include <QToolButton>

namespace vitascope::player {
namespace {

using desktop::IconTone;
using desktop::themeIcon;

void show(QToolButton& button, const QString& icon, const QString& name) {
    button.setIcon(themeIcon(icon, IconTone::Cinema));
    button.setToolTip(name);
    button.setAccessibleName(name);
}

} // namespace

QToolButton* makeCinemaButton(QWidget& parent, const QString& icon, const QString& name, const QString& objectName,
                              int size) {
    auto* button = new QToolButton(&parent);
    button->setObjectName(objectName);
    button->setIconSize(iconSize(size));
    button->setFocusPolicy(Qt::TabFocus);
    show(*button, icon, name);
    return button;
}

void showPlay(QToolButton& button, const PlaybackModel& model) {
    if (model.phase() == PlaybackModel::Phase::Ended)
        show(button, QStringLiteral("replay"),
             QCoreApplication::translate("vitascope::player::ControlBar", "Play again"));
    else if (model.wantsToPlay())
        show(button, QStringLiteral("pause"), QCoreApplication::translate("vitascope::player::ControlBar", "Pause"));
    else
        show(button, QStringLiteral("play"), QCoreApplication::translate("vitascope::player::ControlBar", "Play"));
}

float heardVolume(const PlaybackModel& model) {
    return model.isMuted() || model.hasNoDevice() ? 0 : model.volume();
}

void showVolume(QToolButton& button, const PlaybackModel& model) {
    const auto heard = heardVolume(model);
    show(button,
         heard <= 0     ? QStringLiteral("volume-off")
         : heard < 0.5F ? QStringLiteral("volume-low")
                        : QStringLiteral("volume"),
         model.isMuted() ? QCoreApplication::translate("vitascope::player::ControlBar", "Sound on")
                         : QCoreApplication::translate("vitascope::player::ControlBar", "Mute"));
}

} // namespace vitascope::player
