// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/sort_key.h"

#include <cmath>
#include <limits>

namespace vitascope::server::search {
namespace {

constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

} // namespace

std::int64_t sortNumber(SearchSort sort, SortOrder order, const SortFields& fields) {
    const auto ordered = [&](std::int64_t number) { return order == SortOrder::Ascending ? number : -number; };
    switch (sort) {
    case SearchSort::Relevance:
        return relevanceKey(fields.grade, fields.popularity);
    case SearchSort::Title:
        return fields.hasName ? 0 : kLast;
    case SearchSort::Year:
        return fields.year ? ordered(*fields.year) : kLast;
    case SearchSort::Added:
        return ordered(fields.addedAt.time_since_epoch().count());
    case SearchSort::Popularity:
        return ordered(fields.popularity);
    case SearchSort::Rating:
        return fields.rating ? ordered(std::llround(*fields.rating * 1e6)) : kLast;
    case SearchSort::State:
        return ordered(static_cast<std::int64_t>(fields.state));
    case SearchSort::Duration:
        return fields.length ? ordered(fields.length->count()) : kLast;
    }
    return kLast;
}

} // namespace vitascope::server::search
