// SPDX-License-Identifier: GPL-3.0-or-later
// Languages as containers write them (ISO 639-2 of both kinds, ISO 639-1, BCP 47) to BCP 47, which is what HLS and the
// manifests use. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace vitascope::packaging {

// "ger" and "deu" -> "de", "eng" -> "en", "pt-br" -> "pt-BR", "fil" -> "fil"; what is unknown or malformed -> "und".
[[nodiscard]] std::string toBcp47(std::string_view containerTag);

// The English name of a language, or an empty text: "en" -> "English", "pt-BR" -> "Portuguese".
[[nodiscard]] std::string_view languageName(std::string_view bcp47);

} // namespace vitascope::packaging
