// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the domain as the API shows them, and what editors send. Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/catalog/catalog_service.h"
#include "shared/wire/title.h"

#include <span>
#include <string>
#include <vector>

namespace vitascope::server::api {

[[nodiscard]] catalog::TitleDetails decodeDetails(const wire::TitleInput& input);
[[nodiscard]] wire::TitleInput encodeDetails(const catalog::TitleDetails& details);

// The texts are those of the language that fits best (language_choice.h).
[[nodiscard]] wire::Title encodeTitle(const catalog::TitleView& view, std::span<const std::string> languages);
// For a list: without credits and localizations.
[[nodiscard]] wire::Title encodeListed(const catalog::TitleView& view, std::span<const std::string> languages);

// The languages in which the caller wants to read, best first: ?language=, or else Accept-Language.
[[nodiscard]] std::vector<std::string> languagesOf(const http::Call& call);

// The title with its ETag. Texts of a localization have a tag of their own, which no edit takes: what an editor changes
// are the title's own texts, which are shown where no languages are given.
[[nodiscard]] http::Reply titleReply(const catalog::TitleView& view, std::span<const std::string> languages = {});

} // namespace vitascope::server::api
