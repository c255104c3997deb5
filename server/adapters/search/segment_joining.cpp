// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/segment_joining.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace vitascope::server::search {
namespace {

constexpr std::size_t kAtATime = 8;

bool isOf(const LiveSegment& one, SegmentKind kind) {
    return (one.segment->size() <= kSmallSegment) == (kind == SegmentKind::Small);
}

// Segments of one level differ in size by less than eight times.
int levelOf(const LiveSegment& one) {
    return (static_cast<int>(std::bit_width(one.live->count())) - 1) / 3;
}

// A third of it was struck out.
bool isWorn(const LiveSegment& one) {
    return (one.segment->size() - one.live->count()) * std::uint64_t{3} > one.segment->size();
}

} // namespace

Snapshot segmentsToJoin(const Snapshot& snapshot, SegmentKind kind) {
    std::map<int, Snapshot> levels;
    for (const auto& one : snapshot) {
        if (!isOf(one, kind))
            continue;
        if (isWorn(one))
            return {one};
        auto& level = levels[levelOf(one)];
        level.push_back(one);
        if (level.size() == kAtATime)
            return level;
    }
    return {};
}

std::shared_ptr<const Segment> joined(const Snapshot& parts) {
    std::vector<PreparedDocument> documents;
    for (const auto& [segment, live] : parts)
        for (DocumentNumber number = 0; number < segment->size(); ++number)
            if (live->contains(number))
                documents.push_back(segment->document(number));
    return documents.empty() ? nullptr : Segment::build(std::move(documents));
}

Snapshot without(const Snapshot& snapshot, const Snapshot& parts) {
    Snapshot rest;
    for (const auto& one : snapshot)
        if (std::ranges::find(parts, one.segment, &LiveSegment::segment) == parts.end())
            rest.push_back(one);
    return rest;
}

std::vector<TitleId> struckOutSince(const Snapshot& parts, const Snapshot& later) {
    std::vector<TitleId> titles;
    for (const auto& [segment, live] : parts) {
        const auto now = std::ranges::find(later, segment, &LiveSegment::segment);
        for (DocumentNumber number = 0; number < segment->size(); ++number)
            if (live->contains(number) && !now->live->contains(number))
                titles.push_back(segment->row(number).id);
    }
    return titles;
}

} // namespace vitascope::server::search
