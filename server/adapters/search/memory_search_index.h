// SPDX-License-Identifier: GPL-3.0-or-later
// The search index in this process's memory: an inverted index in segments that never change. A write adds a small
// segment and strikes out what it replaces, then publishes the new list of segments in one step; searches go on with
// the list that they began with and wait for nobody. Small segments are joined as they come, so that there are few; the
// large ones are joined by compact(), beside all of this.
//
// It is an adapter, not part of the domain, because it is one of several ways to keep the promise of SearchIndex: a
// server of many processes would ask a search engine instead. Nothing of it is on disk; it is filled at start.
// Thread: any.
#pragma once

#include "server/adapters/search/snapshot.h"
#include "server/domain/search/search_index.h"
#include "shared/base/locked.h"

#include <mutex>

namespace vitascope::server::search {

class MemorySearchIndex final : public SearchIndex {
public:
    void put(std::span<const SearchDocument> documents) override;
    void remove(TitleId title) override;
    [[nodiscard]] SearchPage find(const SearchQuery& query) const override;
    [[nodiscard]] std::size_t count(const SearchQuery& query) const override;

    // Joins large segments of like size and those of which much was struck out, so that searches stay fast. Takes about
    // 10 s for a million titles; writes and searches go on. Returns whether there was something to do.
    bool compact();

    [[nodiscard]] std::size_t size() const;  // titles
    [[nodiscard]] std::size_t bytes() const; // of memory

private:
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const;
    void publish(Snapshot snapshot);

    std::mutex writing_;    // one write at a time; the snapshot does not change while it is held
    std::mutex compacting_; // taken before writing_
    Locked<std::shared_ptr<const Snapshot>> snapshot_{std::make_shared<const Snapshot>()};
};

} // namespace vitascope::server::search
