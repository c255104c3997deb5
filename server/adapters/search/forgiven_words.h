// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a dictionary that are one typing error away from a given one: a character too many, too few, another
// one, or two that changed places (Damerau-Levenshtein distance of at most 1). It walks down the dictionary along the
// given word and branches off at each of its characters, which takes some hundred binary searches however large the
// dictionary is. Thread: any.
#pragma once

#include "server/adapters/search/dictionary.h"

#include <functional>

namespace vitascope::server::search {

enum class WordEnd {
    Closed, // the whole word counts
    Open,   // the beginning of a word counts
};

// Calls visit with ranges that are not empty; a word may be in more than one of them. The word itself may be among
// them, or not.
void visitForgivenWords(const Dictionary& dictionary, std::string_view word, WordEnd end,
                        const std::function<void(WordRange)>& visit);

} // namespace vitascope::server::search
