// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app-studio/screens/screens.h"
#include "tests/support/screens/shell_screens.h"

namespace vitascope::studio {

desktop::Screens signInScreens() {
    return desktop::shellScreens(QStringLiteral("studio"), desktop::SignInModel::For::Editors,
                                 QStringLiteral("Studio"));
}

} // namespace vitascope::studio
