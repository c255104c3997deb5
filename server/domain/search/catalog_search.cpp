// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/catalog_search.h"

#include "server/domain/search/folding.h"

#include <algorithm>

namespace vitascope::server::search {
namespace {

constexpr std::size_t kSuggestedTitles = 6;
constexpr std::size_t kSuggestedPeople = 4;
// Titles of people who match, among whose credits these are looked for.
constexpr std::size_t kTitlesOfPeople = 24;

// Whether all words are in the name, the last one perhaps unfinished.
bool isMeant(const QueryWords& query, std::string_view name) {
    const auto folded = foldedText(name);
    const auto words = wordsOf(folded);
    return std::ranges::all_of(query.whole,
                               [&](const auto& word) { return std::ranges::find(words, word) != words.end(); }) &&
           std::ranges::any_of(words, [&](auto word) { return word.starts_with(query.last); });
}

std::vector<catalog::Person> peopleMeant(const QueryWords& query, const std::vector<catalog::TitleView>& titles) {
    std::vector<catalog::Person> people;
    for (const auto& view : titles)
        for (const auto& credit : view.title.details.credits) {
            if (!credit.person || !isMeant(query, credit.name))
                continue;
            if (std::ranges::find(people, *credit.person, &catalog::Person::id) == people.end())
                people.push_back({*credit.person, credit.name});
            if (people.size() == kSuggestedPeople)
                return people;
        }
    return people;
}

} // namespace

Result<FoundTitles> CatalogSearch::find(SearchQuery query, catalog::Drafts drafts) {
    if (drafts == catalog::Drafts::Hidden)
        query.availableAt = parts_.clock.utcNow();
    // Asked first: what is filled by now is searched whole.
    FoundTitles found{.items = {}, .next = {}, .isComplete = parts_.feed.isFilled()};
    auto page = parts_.index.find(query);
    auto titles = load(page.titles, query);
    if (!titles)
        return fail(titles.error());
    found.items = std::move(*titles);
    found.next = std::move(page.next);
    return found;
}

std::optional<std::size_t> CatalogSearch::count(SearchQuery query, catalog::Drafts drafts) const {
    if (drafts == catalog::Drafts::Hidden)
        query.availableAt = parts_.clock.utcNow();
    return parts_.feed.isFilled() ? std::optional(parts_.index.count(query)) : std::nullopt;
}

Result<Suggestions> CatalogSearch::suggest(const std::string& text) {
    Suggestions suggestions;
    const auto words = readQueryWords(text);
    if (!words)
        return suggestions;
    SearchQuery query;
    query.text = text;
    query.availableAt = parts_.clock.utcNow();
    query.fields = SearchFields::Names;
    query.limit = kSuggestedTitles;
    auto titles = load(parts_.index.find(query).titles, query);
    if (!titles)
        return fail(titles.error());
    suggestions.titles = std::move(*titles);
    query.fields = SearchFields::People;
    query.limit = kTitlesOfPeople;
    const auto theirs = load(parts_.index.find(query).titles, query);
    if (!theirs)
        return fail(theirs.error());
    suggestions.people = peopleMeant(*words, *theirs);
    return suggestions;
}

// The index may be a moment ahead or behind: what counts is what the catalogue says.
Result<std::vector<catalog::TitleView>> CatalogSearch::load(const std::vector<TitleId>& ids, const SearchQuery& query) {
    return parts_.catalog.findAll(ids).map([&](std::vector<catalog::TitleView> titles) {
        std::erase_if(titles, [&](const catalog::TitleView& view) {
            const auto& open = view.title.details.availability;
            return std::ranges::find(query.states, documentOf(view.title, {}).state) == query.states.end() ||
                   (query.availableAt && !catalog::isOpen(open, *query.availableAt));
        });
        return titles;
    });
}

} // namespace vitascope::server::search
