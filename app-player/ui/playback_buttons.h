// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons that lie over a film, the same in the large and in the mini window. Thread: the GUI thread.
#pragma once

#include "shared/base/units.h"

#include <QString>

class QToolButton;
class QWidget;

namespace vitascope::player {

class PlaybackModel;

constexpr auto kSkip = Seconds(10); // of the buttons that skip

// The icon grows with the text, from its size in device-independent pixels.
[[nodiscard]] QToolButton* makeCinemaButton(QWidget& parent, const QString& icon, const QString& name,
                                            const QString& objectName, int size);
// What a press does: pause, play, or play again at the end.
void showPlay(QToolButton& button, const PlaybackModel& model);
// How loud it is, and whether a press mutes.
void showVolume(QToolButton& button, const PlaybackModel& model);
// What is heard, 0 to 1.
[[nodiscard]] float heardVolume(const PlaybackModel& model);

} // namespace vitascope::player
