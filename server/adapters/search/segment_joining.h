// SPDX-License-Identifier: GPL-3.0-or-later
// Which segments of a snapshot are joined, and how. Segments are joined eight at a time when they are of like size, so
// a document is written anew about log8(n) times. Thread: any.
#pragma once

#include "server/adapters/search/snapshot.h"

#include <vector>

namespace vitascope::server::search {

// Up to here a segment is joined by the write that finds it, which takes it some milliseconds.
inline constexpr DocumentNumber kSmallSegment = 512;

enum class SegmentKind { Small, Large };

// The segments that should become one; empty if there is nothing to do.
[[nodiscard]] Snapshot segmentsToJoin(const Snapshot& snapshot, SegmentKind kind);

// One segment of the live documents; null if there is none.
[[nodiscard]] std::shared_ptr<const Segment> joined(const Snapshot& parts);

// The snapshot without these segments.
[[nodiscard]] Snapshot without(const Snapshot& snapshot, const Snapshot& parts);

// What is live in the parts and no longer in the same segments of a later snapshot, which has them all.
[[nodiscard]] std::vector<TitleId> struckOutSince(const Snapshot& parts, const Snapshot& later);

} // namespace vitascope::server::search
