// SPDX-License-Identifier: GPL-3.0-or-later
// A name for what is kept of one person at one server on this computer, for files and settings; it says nothing of who
// it is. Thread: any.
#pragma once

#include "shared/base/id.h"

#include <QString>
#include <QUrl>

namespace vitascope::desktop {

[[nodiscard]] QString personKey(const QUrl& server, const UserId& user);

} // namespace vitascope::desktop
