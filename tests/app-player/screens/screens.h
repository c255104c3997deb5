// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the player, a function a subject; player_screens_test runs over all of them.
#pragma once

#include "tests/support/screens/screen.h"

namespace vitascope::player {

[[nodiscard]] desktop::Screens playbackScreens();
[[nodiscard]] desktop::Screens lobbyScreens();
[[nodiscard]] desktop::Screens signInScreens();

} // namespace vitascope::player
