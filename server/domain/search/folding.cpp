// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/folding.h"

#include "server/domain/search/folding_table.h"
#include "shared/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitascope::server::search {
namespace {

struct Span {
    char32_t first;
    char32_t last;
};

bool isWithin(char32_t code, const auto& spans) {
    return std::ranges::any_of(spans, [&](const Span& span) { return code >= span.first && code <= span.last; });
}

// Marks that change the letter before them, and what is written but not seen: they are dropped.
bool isDropped(char32_t code) {
    static constexpr std::array kSpans{
        Span{0xad, 0xad},     Span{0x300, 0x36f},   Span{0x483, 0x489},   Span{0x591, 0x5bd},   Span{0x5bf, 0x5bf},
        Span{0x5c1, 0x5c2},   Span{0x5c4, 0x5c5},   Span{0x64b, 0x65f},   Span{0x670, 0x670},   Span{0x1ab0, 0x1aff},
        Span{0x1dc0, 0x1dff}, Span{0x200b, 0x200f}, Span{0x2060, 0x2064}, Span{0x20d0, 0x20ff}, Span{0xfe00, 0xfe0f},
        Span{0xfe20, 0xfe2f}, Span{0xfeff, 0xfeff}};
    return isWithin(code, kSpans);
}

bool isApostrophe(char32_t code) {
    return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x2bc || code == 0x2b9 || code == 0xff07;
}

// Punctuation, symbols and blanks beyond ASCII.
bool isSeparator(char32_t code) {
    static constexpr std::array kSpans{
        Span{0x80, 0xa9},     Span{0xab, 0xb1},      Span{0xb4, 0xb4},     Span{0xb6, 0xb8},     Span{0xbb, 0xbf},
        Span{0xd7, 0xd7},     Span{0xf7, 0xf7},      Span{0x2b0, 0x2ff},   Span{0x37e, 0x37e},   Span{0x387, 0x387},
        Span{0x55a, 0x55f},   Span{0x589, 0x58f},    Span{0x5be, 0x5be},   Span{0x5c0, 0x5c0},   Span{0x5c3, 0x5c3},
        Span{0x5c6, 0x5c6},   Span{0x5f3, 0x5f4},    Span{0x600, 0x61f},   Span{0x66a, 0x66d},   Span{0x6d4, 0x6d4},
        Span{0x964, 0x965},   Span{0x2000, 0x206f},  Span{0x2100, 0x2bff}, Span{0x2e00, 0x2e7f}, Span{0x3000, 0x3004},
        Span{0x3008, 0x3020}, Span{0x3030, 0x3030},  Span{0x303d, 0x303f}, Span{0xe000, 0xf8ff}, Span{0xfe10, 0xfe1f},
        Span{0xfe30, 0xfe6f}, Span{0xff01, 0xff0f},  Span{0xff1a, 0xff20}, Span{0xff3b, 0xff40}, Span{0xff5b, 0xff65},
        Span{0xffe0, 0xffff}, Span{0x1f000, 0x1faff}};
    return isWithin(code, kSpans);
}

// The table by character.
class Foldings {
public:
    Foldings() {
        for (const auto& row : foldingRows())
            for (auto rest = row.characters; !rest.empty();) {
                const auto character = firstCharacter(rest);
                foldings_.emplace_back(character.code, row.folded);
                rest.remove_prefix(character.length);
            }
        std::ranges::sort(foldings_);
    }

    // Empty if the character stays what it is.
    [[nodiscard]] std::string_view find(char32_t code) const {
        const auto place = std::ranges::lower_bound(foldings_, code, {}, [](const auto& one) { return one.first; });
        return place != foldings_.end() && place->first == code ? place->second : std::string_view();
    }

private:
    std::vector<std::pair<char32_t, std::string_view>> foldings_;
};

// Writes words as their characters come.
class WordWriter {
public:
    void endWord() { length_ = 0; }
    void add(std::string_view folded) {
        if (length_ == 0 && !text_.empty())
            text_.push_back(' ');
        if (length_++ < kLongestWord)
            text_.append(folded);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
    std::size_t length_ = 0; // characters of the word so far
};

void addAscii(WordWriter& words, char character) {
    if (character >= 'A' && character <= 'Z')
        character = static_cast<char>(character - 'A' + 'a');
    const bool counts = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (counts)
        words.add({&character, 1});
    else if (character != '\'')
        words.endWord();
}

void addOther(WordWriter& words, char32_t code, std::string_view bytes) {
    static const Foldings kFoldings;
    if (isDropped(code) || isApostrophe(code))
        return;
    if (const auto folded = kFoldings.find(code); !folded.empty()) {
        for (auto rest = folded; !rest.empty(); rest.remove_prefix(firstCharacter(rest).length))
            words.add(rest.substr(0, firstCharacter(rest).length));
        return;
    }
    if (isSeparator(code)) {
        words.endWord();
        return;
    }
    const bool alone = standsAlone(code);
    if (alone)
        words.endWord();
    words.add(bytes);
    if (alone)
        words.endWord();
}

} // namespace

std::string foldedText(std::string_view text) {
    WordWriter words;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character.length == 1)
            addAscii(words, text.front());
        else if (character.length == 0)
            words.endWord();
        else
            addOther(words, character.code, text.substr(0, character.length));
        text.remove_prefix(std::max<std::size_t>(character.length, 1));
    }
    return words.take();
}

std::vector<std::string_view> wordsOf(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

} // namespace vitascope::server::search
