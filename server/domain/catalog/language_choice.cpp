// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/language_choice.h"

#include "server/domain/catalog/language_tag.h"

#include <utility>
#include <vector>

namespace vitascope::server::catalog {
namespace {

// A language that the title has, in lower case, and its key; the title's own texts have none.
using Offer = std::pair<std::string, std::optional<std::string>>;

std::vector<Offer> offersOf(const TitleDetails& details) {
    std::vector<Offer> offers;
    if (details.language)
        offers.emplace_back(lowerTag(*details.language), std::nullopt);
    for (const auto& [tag, texts] : details.localizations)
        offers.emplace_back(lowerTag(tag), tag);
    return offers;
}

const Offer* find(const std::vector<Offer>& offers, const std::string& wanted) {
    for (auto range = wanted; !range.empty();) {
        for (const auto& offer : offers)
            if (offer.first == range)
                return &offer;
        const auto hyphen = range.rfind('-');
        range.resize(hyphen == std::string::npos ? 0 : hyphen);
    }
    for (const auto& offer : offers)
        if (offer.first.starts_with(wanted + '-'))
            return &offer;
    return nullptr;
}

} // namespace

std::optional<std::string> chooseLocalization(const TitleDetails& details, std::span<const std::string> languages) {
    if (details.localizations.empty())
        return std::nullopt;
    const auto offers = offersOf(details);
    for (const auto& language : languages)
        if (const auto* offer = find(offers, lowerTag(language)))
            return offer->second;
    return std::nullopt;
}

} // namespace vitascope::server::catalog
