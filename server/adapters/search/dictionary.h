// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a segment, each once, sorted by their bytes, which for UTF-8 is by their characters: what begins alike
// stands together. Thread: any; it never changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::search {

// Words by their number, the last one excluded.
struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    [[nodiscard]] bool isEmpty() const { return first >= last; }
};

class Dictionary {
public:
    Dictionary() : starts_{0} {}

    // The word comes behind all that were appended before it.
    void append(std::string_view word);
    void shrink();

    [[nodiscard]] WordRange all() const { return {0, static_cast<std::uint32_t>(starts_.size() - 1)}; }
    [[nodiscard]] std::string_view word(std::uint32_t number) const {
        return {bytes_.data() + starts_[number], starts_[number + 1] - starts_[number]};
    }
    // The first word of the range that is not less.
    [[nodiscard]] std::uint32_t lowerBound(std::string_view word, WordRange within) const;
    // This word alone; empty if it is not there.
    [[nodiscard]] WordRange exactly(std::string_view word, WordRange within) const;
    // All words that begin so.
    [[nodiscard]] WordRange beginningWith(std::string_view prefix, WordRange within) const;

    [[nodiscard]] std::size_t bytes() const { return bytes_.capacity() + starts_.capacity() * sizeof(std::uint32_t); }

private:
    std::string bytes_;
    std::vector<std::uint32_t> starts_; // of each word in bytes_, and the end
};

} // namespace vitascope::server::search
