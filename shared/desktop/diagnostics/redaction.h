// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of a text what may not leave the machine: passwords, tokens, rights to media in URLs, and the name of the
// person's folder. For reports that somebody copies to somebody else; the log itself holds no secret by its own rule,
// so this is the second line. Thread: any.
#pragma once

#include <QString>

namespace vitascope::desktop {

[[nodiscard]] QString redacted(const QString& text);

} // namespace vitascope::desktop
