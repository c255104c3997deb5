// SPDX-License-Identifier: GPL-3.0-or-later
// The name of what is kept of one person at one server on this computer, in files and settings (the queue, drafts,
// searches, what was watched): letters and digits, the same at each sign-in, that tell nothing about either.
// Thread: any.
#pragma once

#include "shared/base/id.h"

#include <QString>
#include <QUrl>

namespace vitascope::desktop {

[[nodiscard]] QString personKey(const QUrl& server, UserId user);

} // namespace vitascope::desktop
