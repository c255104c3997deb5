// SPDX-License-Identifier: GPL-3.0-or-later
// One thread ("search") that fills the search index at start, beside everything else, then keeps it small and repairs
// what could not be followed. Thread: owner's.
#pragma once

#include "server/adapters/search/memory_search_index.h"
#include "server/domain/search/catalog_feed.h"

#include <thread>

namespace vitascope::server::app {

class SearchKeeper {
public:
    // Both outlive this.
    SearchKeeper(search::CatalogFeed& feed, search::MemorySearchIndex& index);

private:
    std::jthread thread_;
};

} // namespace vitascope::server::app
