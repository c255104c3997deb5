// SPDX-License-Identifier: GPL-3.0-or-later
// The best of many hits behind a position, in the order of a query. One thread.
#pragma once

#include "server/domain/search/search_query.h"

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

    void offer(const Hit& hit) {
        if (isFull() && hit.number > hits_.front().number)
            return;
        consider(hit);
    }
    [[nodiscard]] bool isFull() const { return hits_.size() == most_; }
    // Best first; they are taken away.
    [[nodiscard]] std::vector<Hit> take();

private:
    void consider(const Hit& hit);
    // Whether the left one comes first: by number, then by text, then the newer id.
    [[nodiscard]] bool isBefore(const Hit& left, const Hit& right) const;

    const std::size_t most_;
    const bool isTextDescending_;
    std::optional<Hit> after_;
    std::vector<Hit> hits_; // a heap with the last of them in front
};

} // namespace vitascope::server::search
