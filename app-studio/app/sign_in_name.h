// SPDX-License-Identifier: GPL-3.0-or-later
// The name of what the studio keeps apart for each person on each server (the queue, drafts): letters and digits, the
// same at each sign-in, that tell nothing about either. Thread: any.
#pragma once

#include "shared/base/id.h"

#include <QUrl>

#include <string>

namespace vitascope::studio {

[[nodiscard]] std::string signInName(const QUrl& server, UserId user);

} // namespace vitascope::studio
