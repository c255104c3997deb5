// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/dictionary.h"

namespace vitascope::server::search {
namespace {

// The first number of the range of which the predicate, true up to there, is false.
template<class Predicate>
std::uint32_t partitionPoint(WordRange range, Predicate isBefore) {
    while (range.first < range.last) {
        const auto middle = range.first + (range.last - range.first) / 2;
        if (isBefore(middle))
            range.first = middle + 1;
        else
            range.last = middle;
    }
    return range.first;
}

} // namespace

void Dictionary::append(std::string_view word) {
    bytes_.append(word);
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

void Dictionary::shrink() {
    bytes_.shrink_to_fit();
    starts_.shrink_to_fit();
}

std::uint32_t Dictionary::lowerBound(std::string_view word, WordRange within) const {
    return partitionPoint(within, [&](std::uint32_t number) { return this->word(number) < word; });
}

WordRange Dictionary::exactly(std::string_view word, WordRange within) const {
    const auto place = lowerBound(word, within);
    const bool isThere = place < within.last && this->word(place) == word;
    return {place, place + (isThere ? 1U : 0U)};
}

WordRange Dictionary::beginningWith(std::string_view prefix, WordRange within) const {
    const auto first = lowerBound(prefix, within);
    const auto last = partitionPoint(
        {first, within.last}, [&](std::uint32_t number) { return word(number).substr(0, prefix.size()) <= prefix; });
    return {first, last};
}

} // namespace vitascope::server::search
