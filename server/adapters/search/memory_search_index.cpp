// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/memory_search_index.h"

#include "server/adapters/search/segment_joining.h"
#include "server/adapters/search/segment_search.h"

#include <algorithm>
#include <map>

namespace vitascope::server::search {
namespace {

struct Place {
    std::size_t segment;
    DocumentNumber number;
};

std::optional<Place> findLive(const Snapshot& snapshot, TitleId title) {
    for (std::size_t place = 0; place < snapshot.size(); ++place)
        if (const auto number = snapshot[place].segment->find(title))
            if (snapshot[place].live->contains(*number))
                return Place{place, *number};
    return std::nullopt;
}

// A snapshot that is being changed; sets of live documents are copied once each.
class Changes {
public:
    explicit Changes(Snapshot snapshot) : snapshot_(std::move(snapshot)) {}

    [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }

    void strikeOut(const Place& place) {
        auto& live = live_[snapshot_[place.segment].segment.get()];
        if (!live) {
            live = std::make_shared<DocumentSet>(*snapshot_[place.segment].live);
            snapshot_[place.segment].live = live;
        }
        live->remove(place.number);
    }
    void add(LiveSegment segment) { snapshot_.push_back(std::move(segment)); }
    [[nodiscard]] Snapshot take() { return std::move(snapshot_); }

private:
    Snapshot snapshot_;
    std::map<const Segment*, std::shared_ptr<DocumentSet>> live_; // those that are ours to change
};

Snapshot joinSmallSegments(Snapshot snapshot) {
    for (;;) {
        const auto small = segmentsToJoin(snapshot, SegmentKind::Small);
        if (small.empty())
            return snapshot;
        snapshot = without(snapshot, small);
        if (const auto one = joined(small))
            snapshot.push_back({one, std::make_shared<const DocumentSet>(one->size())});
    }
}

// The newest version of each id.
std::vector<const SearchDocument*> newestOf(std::span<const SearchDocument> documents) {
    std::map<TitleId, const SearchDocument*> newest;
    for (const auto& document : documents) {
        auto& known = newest[document.id];
        if (known == nullptr || known->version <= document.version)
            known = &document;
    }
    std::vector<const SearchDocument*> list;
    for (const auto& [id, document] : newest)
        list.push_back(document);
    return list;
}

} // namespace

std::shared_ptr<const Snapshot> MemorySearchIndex::snapshot() const {
    return snapshot_.with([](const auto& snapshot) { return snapshot; });
}

void MemorySearchIndex::publish(Snapshot snapshot) {
    auto next = std::make_shared<const Snapshot>(std::move(snapshot));
    // The old one may be the last to know its segments; it is freed when the lock is free again.
    snapshot_.with([&](auto& current) { current.swap(next); });
}

void MemorySearchIndex::put(std::span<const SearchDocument> documents) {
    std::vector<PreparedDocument> prepared;
    for (const auto* document : newestOf(documents))
        prepared.push_back(prepare(*document));
    const std::scoped_lock lock(writing_);
    Changes changes(*snapshot());
    std::erase_if(prepared, [&](const PreparedDocument& document) {
        const auto place = findLive(changes.snapshot(), document.id);
        if (!place)
            return false;
        if (changes.snapshot()[place->segment].segment->row(place->number).version > document.version)
            return true;
        changes.strikeOut(*place);
        return false;
    });
    if (prepared.empty())
        return;
    auto segment = Segment::build(std::move(prepared));
    const auto size = segment->size();
    changes.add({std::move(segment), std::make_shared<const DocumentSet>(size)});
    publish(joinSmallSegments(changes.take()));
}

void MemorySearchIndex::remove(TitleId title) {
    const std::scoped_lock lock(writing_);
    Changes changes(*snapshot());
    const auto place = findLive(changes.snapshot(), title);
    if (!place)
        return;
    changes.strikeOut(*place);
    publish(joinSmallSegments(changes.take()));
}

bool MemorySearchIndex::compact() {
    const std::scoped_lock alone(compacting_);
    const auto before = snapshot();
    const auto parts = segmentsToJoin(*before, SegmentKind::Large);
    if (parts.empty())
        return false;
    const auto one = joined(parts);
    // Writes add segments, but only this function takes large ones away: those are all there still. What was struck out
    // of them meanwhile is struck out of their successor.
    const std::scoped_lock lock(writing_);
    const auto now = snapshot();
    auto next = without(*now, parts);
    if (one) {
        auto live = std::make_shared<DocumentSet>(one->size());
        for (const auto id : struckOutSince(parts, *now))
            live->remove(one->find(id).value());
        next.push_back({one, std::move(live)});
    }
    publish(std::move(next));
    return true;
}

SearchPage MemorySearchIndex::find(const SearchQuery& asked) const {
    auto query = asked;
    if (!query.text && query.sort == SearchSort::Relevance) {
        query.sort = SearchSort::Popularity;
        query.order = SortOrder::Descending;
    }
    const auto words = query.text ? readQueryWords(*query.text) : std::nullopt;
    if ((query.text && !words) || query.limit == 0)
        return {};
    const auto current = snapshot();
    const auto search = [&](Typing typing) {
        BestHits hits(query, query.limit + 1);
        for (const auto& segment : *current)
            searchSegment(segment, query, words, typing, hits);
        return hits.take();
    };
    const bool mayForgive = words && (isForgiven(words->last) || std::ranges::any_of(words->whole, isForgiven));
    bool isForgiving = query.after && query.after->isForgiving;
    std::vector<Hit> hits;
    if (!isForgiving)
        hits = search(Typing::Exact);
    const bool isShort =
        query.sort == SearchSort::Relevance ? hits.size() <= query.limit : hits.empty() && !query.after;
    if (mayForgive && (isForgiving || isShort)) {
        hits = search(Typing::Forgiving);
        isForgiving = true;
    }
    SearchPage page;
    const bool isMore = hits.size() > query.limit;
    hits.resize(std::min(hits.size(), query.limit));
    for (const auto& hit : hits)
        page.titles.push_back(hit.id);
    if (isMore)
        page.next = SearchPosition{hits.back().number, std::string(hits.back().text), hits.back().id, isForgiving};
    return page;
}

std::size_t MemorySearchIndex::count(const SearchQuery& query) const {
    const auto words = query.text ? readQueryWords(*query.text) : std::nullopt;
    if (query.text && !words)
        return 0;
    const auto current = snapshot();
    const auto countAll = [&](Typing typing) {
        std::size_t count = 0;
        for (const auto& segment : *current)
            count += countInSegment(segment, query, words, typing);
        return count;
    };
    const bool mayForgive = words && (isForgiven(words->last) || std::ranges::any_of(words->whole, isForgiven));
    if (mayForgive && query.sort == SearchSort::Relevance)
        return countAll(Typing::Forgiving);
    const auto exact = countAll(Typing::Exact);
    return exact == 0 && mayForgive ? countAll(Typing::Forgiving) : exact;
}

std::size_t MemorySearchIndex::size() const {
    std::size_t count = 0;
    for (const auto& one : *snapshot())
        count += one.live->count();
    return count;
}

std::size_t MemorySearchIndex::bytes() const {
    std::size_t count = sizeof(*this);
    for (const auto& one : *snapshot())
        count += one.segment->bytes() + one.live->bytes();
    return count;
}

} // namespace vitascope::server::search
