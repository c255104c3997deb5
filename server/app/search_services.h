// SPDX-License-Identifier: GPL-3.0-or-later
// Search, plugged together: the index, what feeds it, and who asks it. Members are in dependency order.
// Thread: made and destroyed by one owner; the services say for themselves who may call them.
#pragma once

#include "server/adapters/search/memory_search_index.h"
#include "server/app/search_keeper.h"
#include "server/app/watch_figures.h"
#include "server/domain/catalog/catalog_service.h"
#include "server/domain/search/catalog_feed.h"
#include "server/domain/search/catalog_search.h"

#include <optional>

namespace vitascope::server::app {

struct SearchServices {
    // All of it outlives the services. The feed follows the catalogue from here on.
    SearchServices(UnitOfWork& work, catalog::TitleRepository& titles, catalog::CatalogService& catalog,
                   catalog::CatalogObservers& observers, watching::WatchRepository& watched, const Clock& clock)
        : figures(watched),
          feed({.work = work, .titles = titles, .figures = figures, .index = index}),
          search({.index = index, .feed = feed, .catalog = catalog, .clock = clock}) {
        observers.add(feed);
    }
    SearchServices(const SearchServices&) = delete;
    SearchServices& operator=(const SearchServices&) = delete;

    // Begins and ends the work in the background.
    void startWork() { keeper.emplace(feed, index); }
    void stopWork() { keeper.reset(); }

    search::MemorySearchIndex index;
    WatchFigures figures;
    search::CatalogFeed feed;
    search::CatalogSearch search;
    std::optional<SearchKeeper> keeper;
};

} // namespace vitascope::server::app
