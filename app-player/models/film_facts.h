// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a film in one line. In the language of the program now. Thread: any.
#pragma once

#include "shared/wire/title.h"

#include <QString>

namespace vitascope::player {

// "2016 · 1 h 32 min · 12+ · Czech".
[[nodiscard]] QString filmFacts(const wire::Title& title);
// The first few of its genres: "Drama, Mystery".
[[nodiscard]] QString genresText(const wire::Title& title);
// Of a language tag, in the program's own language; in the language itself where that is not known.
[[nodiscard]] QString languageInWords(const QString& tag);

} // namespace vitascope::player
