// SPDX-License-Identifier: GPL-3.0-or-later
// The index as it stands at one moment: segments, and which of their documents still count. A write makes a new
// snapshot that shares what did not change. Thread: any; it never changes once it was published.
#pragma once

#include "server/adapters/search/segment.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vitascope::server::search {

// A bit for each document of a segment.
class DocumentSet {
public:
    explicit DocumentSet(DocumentNumber size) : words_((size + 63U) / 64U, ~std::uint64_t{0}), count_(size) {}

    [[nodiscard]] bool contains(DocumentNumber number) const {
        return ((words_[number / 64U] >> (number % 64U)) & 1U) != 0;
    }
    // It is in the set.
    void remove(DocumentNumber number) {
        words_[number / 64U] &= ~(std::uint64_t{1} << (number % 64U));
        --count_;
    }
    [[nodiscard]] DocumentNumber count() const { return count_; }
    [[nodiscard]] std::size_t bytes() const { return words_.capacity() * sizeof(std::uint64_t); }

private:
    std::vector<std::uint64_t> words_;
    DocumentNumber count_;
};

struct LiveSegment {
    std::shared_ptr<const Segment> segment;
    std::shared_ptr<const DocumentSet> live;
};

// An id is live in at most one segment.
using Snapshot = std::vector<LiveSegment>;

} // namespace vitascope::server::search
