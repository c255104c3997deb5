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
};

class CatalogSearch {
public:
    explicit CatalogSearch(const SearchParts& parts) : parts_(parts) {}

    [[nodiscard]] Result<FoundTitles> find(const SearchQuery& query);
    // How many titles find() gives on all pages together; nothing while the index is being filled.
    [[nodiscard]] std::optional<std::size_t> count(const SearchQuery& query) const;
    // The best few published titles, and people.
    [[nodiscard]] Result<Suggestions> suggest(const std::string& text);

private:
    Result<std::vector<catalog::TitleView>> load(const std::vector<TitleId>& ids,
                                                 const std::vector<DocumentState>& states);

    const SearchParts parts_;
};

} // namespace vitascope::server::search
