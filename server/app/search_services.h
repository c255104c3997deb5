// SPDX-License-Identifier: GPL-3.0-or-later
// Search, plugged together: the index, what feeds it, and who asks it. Members are in dependency order.
// Thread: made and destroyed by one owner; the services say for themselves who may call them.
#pragma once

#include "server/adapters/search/memory_search_index.h"
#include "server/app/search_keeper.h"
#include "server/app/watch_figures.h"
#include "server/domain/catalog/catalog_service.h"
#include "server/domain/publishing/package_observer.h"
#include "server/domain/search/catalog_feed.h"
#include "server/domain/search/catalog_search.h"

#include <optional>

namespace vitascope::server::app {

// Titles are sorted by the length of the film that plays, which is another one when a package changes.
class FollowedFilms final : public publishing::PackageObserver {
public:
    explicit FollowedFilms(search::CatalogFeed& feed) : feed_(feed) {}
    void packageChanged(PackageId /*package*/, TitleId title) override { feed_.changed({title}); }

private:
    search::CatalogFeed& feed_;
};

// All of it outlives the services.
struct SearchServicesParts {
    UnitOfWork& work;
    catalog::TitleRepository& titles;
    catalog::CatalogService& catalog;
    catalog::Playability& playability;
    catalog::CatalogObservers& catalogObservers;
    watching::WatchRepository& watched;
    const Clock& clock;
};

struct SearchServices {
    // The feed follows the catalogue from here on; `films` is to be added to those that follow packages.
    explicit SearchServices(const SearchServicesParts& parts)
        : figures(parts.watched),
          feed({.work = parts.work,
                .titles = parts.titles,
                .figures = figures,
                .playability = parts.playability,
                .index = index}),
          films(feed),
          search({.index = index, .feed = feed, .catalog = parts.catalog, .clock = parts.clock}) {
        parts.catalogObservers.add(feed);
    }
    SearchServices(const SearchServices&) = delete;
    SearchServices& operator=(const SearchServices&) = delete;

    // Begins and ends the work in the background.
    void startWork() { keeper.emplace(feed, index); }
    void stopWork() { keeper.reset(); }

    search::MemorySearchIndex index;
    WatchFigures figures;
    search::CatalogFeed feed;
    FollowedFilms films;
    search::CatalogSearch search;
    std::optional<SearchKeeper> keeper;
};

} // namespace vitascope::server::app
