// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/best_hits.h"

#include <algorithm>

namespace vitascope::server::search {

BestHits::BestHits(const SearchQuery& query, std::size_t most)
    : most_(most), isTextDescending_(query.order == SortOrder::Descending) {
    if (query.after)
        after_ = Hit{query.after->number, query.after->text, query.after->id};
    hits_.reserve(most);
}

bool BestHits::isBefore(const Hit& left, const Hit& right) const {
    if (left.number != right.number)
        return left.number < right.number;
    if (left.text != right.text)
        return (left.text < right.text) != isTextDescending_;
    return left.id > right.id;
}

void BestHits::offer(const Hit& hit) {
    const auto before = [this](const Hit& left, const Hit& right) { return isBefore(left, right); };
    if (after_ && !isBefore(*after_, hit))
        return;
    if (isFull()) {
        if (!isBefore(hit, hits_.front()))
            return;
        std::ranges::pop_heap(hits_, before);
        hits_.pop_back();
    }
    hits_.push_back(hit);
    std::ranges::push_heap(hits_, before);
}

std::vector<Hit> BestHits::take() {
    std::ranges::sort_heap(hits_, [this](const Hit& left, const Hit& right) { return isBefore(left, right); });
    return std::move(hits_);
}

} // namespace vitascope::server::search
