// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app-player/screens/screens.h"
#include "tests/support/screens/shell_screens.h"

namespace vitascope::player {

desktop::Screens signInScreens() {
    return desktop::shellScreens(QStringLiteral("player"), desktop::SignInModel::For::Viewers, {});
}

} // namespace vitascope::player
