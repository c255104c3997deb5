// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/catalog_feed.h"

#include "shared/base/log.h"

#include <algorithm>

namespace vitascope::server::search {
namespace {

// Titles that are read in one go: some milliseconds.
constexpr std::size_t kAtATime = 500;

DocumentState stateOf(catalog::TitleState state) {
    switch (state) {
    case catalog::TitleState::Draft:
        return DocumentState::Draft;
    case catalog::TitleState::Published:
        return DocumentState::Published;
    case catalog::TitleState::Trash:
        break;
    }
    return DocumentState::Trash;
}

} // namespace

SearchDocument documentOf(const catalog::Title& title, const Figures& figures,
                          const std::optional<catalog::PlayablePackage>& film) {
    const auto& details = title.details;
    SearchDocument document;
    document.id = title.id;
    document.version = title.version;
    document.state = stateOf(title.state);
    document.names.push_back(details.name);
    if (details.originalName)
        document.names.push_back(*details.originalName);
    for (const auto& [language, texts] : details.localizations)
        document.names.push_back(texts.name);
    for (const auto& credit : details.credits)
        document.people.push_back(credit.name);
    document.genres = details.genres;
    if (details.originalLanguage)
        document.languages.push_back(*details.originalLanguage);
    document.year = details.year;
    if (details.ageRating)
        document.minimumAge = details.ageRating->minimumAge;
    document.availableFrom = details.availability.from;
    document.availableUntil = details.availability.until;
    document.addedAt = title.createdAt;
    document.popularity = figures.popularity;
    document.rating = figures.rating;
    if (film)
        document.length = std::chrono::round<std::chrono::milliseconds>(film->duration);
    return document;
}

Result<void> CatalogFeed::fill(const std::stop_token& stop) {
    for (const auto state : {std::optional<catalog::TitleState>(), std::optional(catalog::TitleState::Trash)})
        if (auto filled = fillWith(state, stop); !filled)
            return filled;
    if (stop.stop_requested())
        return {};
    isFilled_ = true;
    gone_.with([this](auto& gone) {
        for (const auto title : gone)
            parts_.index.remove(title);
        gone.clear();
    });
    return {};
}

Result<void> CatalogFeed::fillWith(std::optional<catalog::TitleState> state, const std::stop_token& stop) {
    std::optional<TitleId> after;
    do {
        const std::lock_guard lock(order_);
        const auto read = parts_.work.read([&](ReadScope& scope) -> Result<std::vector<SearchDocument>> {
            const auto page = parts_.titles.list(scope, state, after, static_cast<int>(kAtATime), std::nullopt);
            if (!page)
                return fail(page.error());
            after = page->next;
            return documentsOf(scope, page->items);
        });
        if (!read)
            return fail("read the catalogue into the search index", read.error());
        parts_.index.put(*read);
    } while (after && !stop.stop_requested());
    return {};
}

void CatalogFeed::changed(const std::vector<TitleId>& titles) {
    for (std::size_t first = 0; first < titles.size(); first += kAtATime) {
        const auto some = std::span(titles).subspan(first, std::min(kAtATime, titles.size() - first));
        if (const auto refreshed = refresh(some); !refreshed) {
            log::warning("the search index is behind the catalogue", {{"reason", refreshed.error().message}});
            missed_.with([&](auto& missed) { missed.insert(some.begin(), some.end()); });
        }
    }
}

void CatalogFeed::catchUp() {
    std::set<TitleId> missed;
    missed_.with([&](auto& known) { missed.swap(known); });
    if (!missed.empty())
        changed({missed.begin(), missed.end()});
}

Result<void> CatalogFeed::refresh(std::span<const TitleId> titles) {
    const std::lock_guard lock(order_);
    const std::set<TitleId> wanted(titles.begin(), titles.end());
    const std::vector<TitleId> ids(wanted.begin(), wanted.end());
    const auto documents = parts_.work.read([&](ReadScope& scope) -> Result<std::vector<SearchDocument>> {
        const auto found = parts_.titles.findAll(scope, ids);
        if (!found)
            return fail(found.error());
        return documentsOf(scope, *found);
    });
    if (!documents)
        return fail(documents.error());
    parts_.index.put(*documents);
    if (documents->size() < ids.size())
        for (const auto id : ids)
            if (std::ranges::find(*documents, id, &SearchDocument::id) == documents->end())
                forget(id);
    return {};
}

Result<std::vector<SearchDocument>> CatalogFeed::documentsOf(ReadScope& scope,
                                                             const std::vector<catalog::Title>& titles) {
    std::vector<TitleId> ids;
    for (const auto& title : titles)
        ids.push_back(title.id);
    const auto figures = parts_.figures.find(scope, ids);
    if (!figures)
        return fail(figures.error());
    const auto playable = parts_.playability.find(scope, ids);
    if (!playable)
        return fail(playable.error());
    std::vector<SearchDocument> documents;
    for (const auto& title : titles) {
        const auto known = figures->find(title.id);
        const auto plays = playable->find(title.id);
        documents.push_back(documentOf(title, known == figures->end() ? Figures() : known->second,
                                       plays == playable->end() ? std::nullopt : plays->second.film));
    }
    return documents;
}

void CatalogFeed::forget(TitleId title) {
    gone_.with([&](auto& gone) {
        if (!isFilled_)
            gone.insert(title);
    });
    parts_.index.remove(title);
}

} // namespace vitascope::server::search
