// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/search_query.h"

#include "server/domain/search/folding.h"

#include <algorithm>

namespace vitascope::server::search {
namespace {

// Beyond this no word can count any more.
constexpr std::size_t kMostBytes = 4096;

} // namespace

std::optional<QueryWords> readQueryWords(std::string_view text) {
    const auto folded = foldedText(text.substr(0, kMostBytes));
    auto words = wordsOf(folded);
    if (words.empty())
        return std::nullopt;
    words.resize(std::min(words.size(), kMostWords));
    QueryWords query;
    query.last = words.back();
    query.phrase = folded.substr(0, static_cast<std::size_t>(words.back().data() - folded.data()) + query.last.size());
    words.pop_back();
    for (const auto word : words)
        if (std::ranges::find(query.whole, word) == query.whole.end())
            query.whole.emplace_back(word);
    return query;
}

bool isForgiven(std::string_view word) {
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; };
    return word.size() - static_cast<std::size_t>(std::ranges::count_if(word, continues)) >= kShortestForgiven;
}

std::string primaryLanguage(std::string_view tag) {
    std::string language(tag.substr(0, tag.find('-')));
    for (auto& letter : language)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return language;
}

} // namespace vitascope::server::search
