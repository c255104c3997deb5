// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the search index in step with the catalogue: fills it at start and follows each change. A change is in the
// index before whoever made it has the answer. Where the catalogue cannot be read at that moment, the titles are
// remembered and read again by catchUp(). Thread: any; fill by one thread, once.
#pragma once

#include "server/domain/catalog/catalog_observer.h"
#include "server/domain/catalog/playability.h"
#include "server/domain/catalog/title_repository.h"
#include "server/domain/search/search_index.h"
#include "server/domain/search/title_figures.h"
#include "shared/base/locked.h"

#include <atomic>
#include <mutex>
#include <set>
#include <stop_token>

namespace vitascope::server::search {

// All of it outlives the feed.
struct FeedParts {
    UnitOfWork& work;
    catalog::TitleRepository& titles;
    TitleFigures& figures;
    catalog::Playability& playability;
    SearchIndex& index;
};

class CatalogFeed final : public catalog::CatalogObserver {
public:
    explicit CatalogFeed(const FeedParts& parts) : parts_(parts) {}

    // Reads the whole catalogue into the index, newest titles first. Ends early when it is told to stop. A failure
    // leaves what was read; it can be called again.
    [[nodiscard]] Result<void> fill(const std::stop_token& stop);
    // fill has come to its end: all titles are in the index.
    [[nodiscard]] bool isFilled() const { return isFilled_; }

    // Also to be called when another film of a title plays than before.
    void changed(const std::vector<TitleId>& titles) override;
    // Reads again what could not be read when it changed.
    void catchUp();

private:
    Result<void> fillWith(std::optional<catalog::TitleState> state, const std::stop_token& stop);
    Result<void> refresh(std::span<const TitleId> titles);
    Result<std::vector<SearchDocument>> documentsOf(ReadScope& scope, const std::vector<catalog::Title>& titles);
    void forget(TitleId title);

    const FeedParts parts_;
    std::atomic<bool> isFilled_ = false;
    std::mutex
        order_; // what was read earlier is in the index earlier: a package that changes gives its title no version
    Locked<std::set<TitleId>> missed_;
    Locked<std::set<TitleId>> gone_; // while the index is being filled: what was read before it went may come after it
};

// What search knows of the title; the film is the one that plays.
[[nodiscard]] SearchDocument documentOf(const catalog::Title& title, const Figures& figures,
                                        const std::optional<catalog::PlayablePackage>& film = {});

} // namespace vitascope::server::search
