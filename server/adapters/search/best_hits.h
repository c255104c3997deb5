// SPDX-License-Identifier: GPL-3.0-or-later
// The best of many hits behind a position, in the order of a query. One thread.
#pragma once

#include "server/domain/search/search_query.h"

#include <limits>
#include <string_view>
#include <vector>

namespace vitascope::server::search {

struct Hit {
    std::int64_t number = 0; // sort_key.h
    std::string_view text;   // of SearchSort::Title; what it views outlives the hits
    TitleId id;
};

class BestHits {
public:
    // Keeps at most `most`, at least 1. The query outlives this.
    BestHits(const SearchQuery& query, std::size_t most);

    void offer(const Hit& hit);
    // A hit with a greater number is not taken, now or later.
    [[nodiscard]] std::int64_t bound() const {
        return isFull() ? hits_.front().number : std::numeric_limits<std::int64_t>::max();
    }
    // Best first; they are taken away.
    [[nodiscard]] std::vector<Hit> take();

private:
    [[nodiscard]] bool isFull() const { return hits_.size() == most_; }
    // Whether the left one comes first: by number, then by text, then the newer id.
    [[nodiscard]] bool isBefore(const Hit& left, const Hit& right) const;

    const std::size_t most_;
    const bool isTextDescending_;
    std::optional<Hit> after_;
    std::vector<Hit> hits_; // a heap with the last of them in front
};

} // namespace vitascope::server::search
