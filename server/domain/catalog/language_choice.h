// SPDX-License-Identifier: GPL-3.0-or-later
// In which language somebody reads about a title: lookup as in RFC 4647, 3.4. Thread: any.
#pragma once

#include "server/domain/catalog/title_details.h"

#include <optional>
#include <span>
#include <string>

namespace vitascope::server::catalog {

// The key of the title's localization that fits best; nothing where its own texts do. Languages are BCP 47, the one
// that is liked best first: each is looked for whole, then without its last subtags (zh-Hant-TW, zh-Hant, zh), then
// with any further ones (pt finds pt-BR). A title's own texts fit by their language; they are also what is left.
[[nodiscard]] std::optional<std::string> chooseLocalization(const TitleDetails& details,
                                                            std::span<const std::string> languages);

} // namespace vitascope::server::catalog
