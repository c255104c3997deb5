// SPDX-License-Identifier: GPL-3.0-or-later
// What a failure is called before a person: one translated sentence that says what happened and what to do. The
// Error's own message is for the log. Thread: any.
#pragma once

#include "shared/base/error.h"

#include <QString>

namespace vitascope::desktop {

[[nodiscard]] QString errorSentence(const Error& error);

// Of a failed sign-in, where Unauthenticated means a wrong login or password.
[[nodiscard]] QString signInErrorSentence(const Error& error);

} // namespace vitascope::desktop
