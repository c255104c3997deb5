// SPDX-License-Identifier: GPL-3.0-or-later
// The screens that both programs share: signing in, the own account, diagnostics.
#pragma once

#include "shared/desktop/session/sign_in_model.h"
#include "tests/support/screens/screen.h"

namespace vitascope::desktop {

// Their names begin with the program's: "player-sign-in". The suffix is that of the program's name.
[[nodiscard]] Screens shellScreens(const QString& program, SignInModel::For whom, const QString& suffix);

} // namespace vitascope::desktop
