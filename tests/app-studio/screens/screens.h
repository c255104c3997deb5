// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the studio, a function a subject; studio_screens_test runs over all of them.
#pragma once

#include "tests/support/screens/screen.h"

namespace vitascope::studio {

[[nodiscard]] desktop::Screens administrationScreens();
[[nodiscard]] desktop::Screens firstRunScreens();
[[nodiscard]] desktop::Screens packageScreens();
[[nodiscard]] desktop::Screens queueScreens();
[[nodiscard]] desktop::Screens signInScreens();
[[nodiscard]] desktop::Screens catalogueScreens();
[[nodiscard]] desktop::Screens titleScreens();
[[nodiscard]] desktop::Screens windowScreens();

} // namespace vitascope::studio
