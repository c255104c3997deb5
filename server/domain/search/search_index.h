// SPDX-License-Identifier: GPL-3.0-or-later
// Finds titles as somebody types. What is searched, filtered and sorted by is in SearchDocument, what matches in
// search_query.h, the order of relevance in relevance.h. The index holds copies; the catalogue is the truth.
// Thread: any; a search sees the writes that returned before it began, and never a part of a write.
#pragma once

#include "server/domain/search/search_query.h"

#include <span>

namespace vitascope::server::search {

class SearchIndex {
public:
    virtual ~SearchIndex() = default;

    // Adds the titles or replaces what is known of them; left alone is one that is known in a newer version.
    virtual void put(std::span<const SearchDocument> documents) = 0;
    // Forgets the title; what is not known is no failure.
    virtual void remove(TitleId title) = 0;

    // By relevance, what matches only with a typing error comes behind everything else. In the other orders it would
    // stand between what was meant: there typing errors are forgiven only if nothing matches without one. That is
    // decided on the first page, and the position keeps it.
    [[nodiscard]] virtual SearchPage find(const SearchQuery& query) const = 0;
    // How many titles find() gives on all pages together, whatever the query's position and limit.
    [[nodiscard]] virtual std::size_t count(const SearchQuery& query) const = 0;
};

} // namespace vitascope::server::search
