// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a text as search compares them: without case and diacritics ("Łódź" is "lodz", "Straße" is "strasse",
// "ёлка" is "елка"), and without what stands between words. Both titles and queries go through it.
//
// A word is a run of letters and digits; an apostrophe within it is dropped ("Ocean's" is "oceans"). A Han character or
// kana is a word by itself, since nothing tells where words end there. What is not UTF-8 separates words.
// Thread: any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::search {

// Characters of a word that count; the rest of it is cut off.
inline constexpr std::size_t kLongestWord = 40;

// The words with one blank between them; empty if there are none.
[[nodiscard]] std::string foldedText(std::string_view text);

// The words of a text that was folded; views into it.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view folded);

// A character that is a word by itself.
[[nodiscard]] constexpr bool standsAlone(char32_t code) {
    return (code >= 0x3041 && code < 0x3100) || (code >= 0x3400 && code < 0x4dc0) ||
           (code >= 0x4e00 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) ||
           (code >= 0x20000 && code < 0x32000);
}

} // namespace vitascope::server::search
