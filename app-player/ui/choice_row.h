// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a menu over the film: a name, a quieter detail at its right, and a tick where it is chosen. Thread: the
// GUI thread.
#pragma once

#include "app-player/models/track_choices.h"

class QPushButton;
class QWidget;

namespace vitascope::player {

[[nodiscard]] QPushButton* makeChoiceRow(const Choice& choice, QWidget* parent);

} // namespace vitascope::player
