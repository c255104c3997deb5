// SPDX-License-Identifier: GPL-3.0-or-later
// Searches the catalogue: the index says which titles and in which order, the catalogue what they are by now. Who may
// see which states is checked by whoever calls. Thread: any.
#pragma once

#include "server/domain/catalog/catalog_service.h"
#include "server/domain/search/catalog_feed.h"
#include "server/domain/search/search_index.h"

#include <string>
#include <vector>

namespace vitascope::server::search {

struct FoundTitles {
    std::vector<catalog::TitleView> items; // may be fewer than the limit: what changed its state meanwhile is left out
    std::optional<SearchPosition> next;
    bool isComplete = true; // false while the index is being filled: there may be more
};

// For a search box.
struct Suggestions {
    std::vector<catalog::TitleView> titles; // whose names match
    std::vector<catalog::Person> people;    // of published titles; each once
};

// All of it outlives the search.
struct SearchParts {
    const SearchIndex& index;
    const CatalogFeed& feed;
    catalog::CatalogService& catalog;
    const Clock& clock;
};

class CatalogSearch {
public:
    explicit CatalogSearch(const SearchParts& parts) : parts_(parts) {}

    // Where drafts are hidden, so is what is not available now.
    [[nodiscard]] Result<FoundTitles> find(SearchQuery query, catalog::Drafts drafts = catalog::Drafts::Visible);
    // How many titles find() gives on all pages together; nothing while the index is being filled.
    [[nodiscard]] std::optional<std::size_t> count(SearchQuery query,
                                                   catalog::Drafts drafts = catalog::Drafts::Visible) const;
    // The best few published titles that are available, and people.
    [[nodiscard]] Result<Suggestions> suggest(const std::string& text);

private:
    Result<std::vector<catalog::TitleView>> load(const std::vector<TitleId>& ids, const SearchQuery& query);

    const SearchParts parts_;
};

} // namespace vitascope::server::search
