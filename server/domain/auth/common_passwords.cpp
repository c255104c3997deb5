// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/common_passwords.h"

#include "server/domain/auth/common_password_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace vitascope::server::auth {
namespace {

constexpr std::size_t kShortestWalk = 3;
constexpr std::size_t kLongestRepeated = 4; // characters of a unit that makes any repetition common
constexpr std::size_t kMostAround = 4;      // digits and signs that do not save a word

constexpr std::array<std::string_view, 9> kRows{"abcdefghijklmnopqrstuvwxyz",
                                                "01234567890123456789",
                                                "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
                                                "qwertzuiopasdfghjklyxcvbnm",
                                                "azertyuiopqsdfghjklmwxcvbn",
                                                "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                                                "!@#$%^&*()_+",
                                                "йцукенгшщзхъфывапролджэячсмитьбю",
                                                "абвгдежзийклмнопрстуфхцчшщъыьэюя"};

using Words = std::unordered_set<std::string_view>;

Words splitWords() {
    Words words;
    constexpr std::string_view kSpace = " \n";
    for (auto rest = kCommonPasswordWords; !rest.empty();) {
        rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
        const auto end = std::min(rest.find_first_of(kSpace), rest.size());
        if (end > 0)
            words.insert(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return words;
}

const Words& words() {
    static const Words kWords = splitWords();
    return kWords;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

// The letters that people replace by look-alikes, put back.
std::string withoutDisguise(std::string_view text) {
    constexpr std::string_view kFrom = "0134578@$!|+";
    constexpr std::string_view kTo = "oleastbasiit";
    std::string result(text);
    for (auto& c : result)
        if (const auto at = kFrom.find(c); at != std::string_view::npos)
            c = kTo[at];
    return result;
}

bool isWalk(std::string_view text) {
    if (text.size() < kShortestWalk)
        return false;
    const std::string backwards(text.rbegin(), text.rend());
    return std::ranges::any_of(kRows, [&](std::string_view row) {
        return row.find(text) != std::string_view::npos || row.find(backwards) != std::string_view::npos;
    });
}

bool isKnown(std::string_view text) {
    return words().contains(text) || words().contains(withoutDisguise(text)) || isWalk(text);
}

// A short unit, or a known one, again and again.
bool isRepetition(std::string_view text) {
    for (std::size_t unit = 1; unit <= text.size() / 2; ++unit) {
        const bool repeats = text.size() % unit == 0 && text.substr(unit) == text.substr(0, text.size() - unit);
        if (repeats && (unit <= kLongestRepeated || isKnown(text.substr(0, unit))))
            return true;
    }
    return false;
}

bool isDecoration(char c) {
    return c >= '!' && c <= '~' && (c < 'a' || c > 'z');
}

// Digits and signs at one end that make a known word no better.
bool isWorthless(std::string_view around) {
    return around.size() <= kMostAround || isWalk(around) || isRepetition(around);
}

bool isDecoratedWord(std::string_view text) {
    const auto isPart = [](char c) { return !isDecoration(c); };
    const auto* const first = std::find_if(text.begin(), text.end(), isPart);
    if (first == text.end())
        return false;
    const auto before = static_cast<std::size_t>(first - text.begin());
    const auto last = std::find_if(text.rbegin(), text.rend(), isPart);
    const auto after = static_cast<std::size_t>(last - text.rbegin());
    if (!isWorthless(text.substr(0, before)) || !isWorthless(text.substr(text.size() - after)))
        return false;
    // What stands around may belong to the word ("1q2w3e", "passw0rd1"): each cut is tried.
    for (std::size_t start = 0; start <= before; ++start)
        for (std::size_t end = 0; end <= after; ++end)
            if (isKnown(text.substr(start, text.size() - start - end)))
                return true;
    const auto core = text.substr(before, text.size() - before - after);
    return isRepetition(core) && core.size() > 1;
}

} // namespace

bool isCommonPassword(std::string_view password) {
    const auto text = lower(password);
    return isKnown(text) || isRepetition(text) || isDecoratedWord(text);
}

} // namespace vitascope::server::auth
