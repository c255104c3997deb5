// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/forgiven_words.h"

#include "server/domain/search/folding.h"
#include "shared/base/utf8.h"

namespace vitascope::server::search {
namespace {

class Walk {
public:
    Walk(const Dictionary& dictionary, std::string_view word, WordEnd end, const std::function<void(WordRange)>& visit)
        : dictionary_(dictionary), end_(end), visit_(visit) {
        for (auto rest = word; !rest.empty();) {
            const auto length = firstCharacter(rest).length;
            if (length == 0)
                break;
            characters_.push_back(rest.substr(0, length));
            rest.remove_prefix(length);
        }
        word_ = word;
    }

    void run() {
        auto range = dictionary_.all();
        std::size_t headSize = 0;
        for (std::size_t at = 0; !range.isEmpty(); ++at) {
            branchOff(at, headSize, range);
            if (at == characters_.size())
                break;
            headSize += characters_[at].size();
            range = dictionary_.beginningWith(word_.substr(0, headSize), range);
        }
    }

private:
    // The range holds the words that begin with the word's first `at` characters, its first headSize bytes.
    void branchOff(std::size_t at, std::size_t headSize, WordRange range) {
        const auto head = word_.substr(0, headSize);
        const auto tail = word_.substr(headSize);
        if (at < characters_.size())
            look(head, tail.substr(characters_[at].size()), {}, range); // one too few
        if (at + 1 < characters_.size())
            look(head, characters_[at + 1], characters_[at],
                 tail.substr(characters_[at].size() + characters_[at + 1].size()), range);
        if (at == characters_.size() && end_ == WordEnd::Open)
            return; // what goes on behind the word is a match without an error
        for (auto next = range; !next.isEmpty();) {
            const auto stem = dictionary_.word(next.first);
            if (stem.size() == headSize) {
                ++next.first;
                continue;
            }
            const auto character = firstCharacter(stem.substr(headSize));
            const auto branch = dictionary_.beginningWith(stem.substr(0, headSize + character.length), next);
            const auto letter = stem.substr(headSize, character.length);
            look(head, letter, tail, branch); // one too many
            if (at < characters_.size())
                look(head, letter, tail.substr(characters_[at].size()), branch); // another one
            next.first = standsAlone(character.code) ? behindLonelyCharacters(head, character.code, next) : branch.last;
        }
    }

    // A Han character or kana is a whole word and never near one that is long enough; there are thousands of them.
    [[nodiscard]] std::uint32_t behindLonelyCharacters(std::string_view head, char32_t code, WordRange range) const {
        for (const char32_t end : {0x3100U, 0x4dc0U, 0xa000U, 0xfb00U, 0x32000U})
            if (code < end) {
                std::string stem(head);
                appendUtf8(stem, end);
                return dictionary_.lowerBound(stem, range);
            }
        return range.last;
    }

    void look(std::string_view a, std::string_view b, std::string_view c, WordRange within) {
        look(a, b, c, {}, within);
    }
    void look(std::string_view a, std::string_view b, std::string_view c, std::string_view d, WordRange within) {
        candidate_.assign(a).append(b).append(c).append(d);
        const auto found = end_ == WordEnd::Open ? dictionary_.beginningWith(candidate_, within)
                                                 : dictionary_.exactly(candidate_, within);
        if (!found.isEmpty())
            visit_(found);
    }

    const Dictionary& dictionary_;
    const WordEnd end_;
    const std::function<void(WordRange)>& visit_;
    std::string_view word_;
    std::vector<std::string_view> characters_;
    std::string candidate_;
};

} // namespace

void visitForgivenWords(const Dictionary& dictionary, std::string_view word, WordEnd end,
                        const std::function<void(WordRange)>& visit) {
    Walk(dictionary, word, end, visit).run();
}

} // namespace vitascope::server::search
