// SPDX-License-Identifier: GPL-3.0-or-later
// Languages of tracks as people type them. Thread: any.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vitascope::studio {

// "English (en)", "Русский (ru)" …: every language with a two-letter code, in the order of their names.
[[nodiscard]] QStringList languageChoices();
// As one of the choices, or the tag itself where there is none; empty for an unknown language ("und").
[[nodiscard]] QString languageChoice(const QString& tag);
// The BCP 47 tag of a choice, of a name in its own language, or of a well-formed tag ("pt-br" gives "pt-BR"); "und" for
// an empty text. Nothing if it is none of these.
[[nodiscard]] std::optional<QString> languageTag(const QString& typed);

} // namespace vitascope::studio
