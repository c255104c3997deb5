// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/cue_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace vitascope::playback {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kEscapes{{
    {"&amp;", "&amp;"},
    {"&lt;", "&lt;"},
    {"&gt;", "&gt;"},
    {"&nbsp;", "\xC2\xA0"},
    {"&lrm;", "\xE2\x80\x8E"},
    {"&rlm;", "\xE2\x80\x8F"},
    {"&quot;", "\""},
}};

// How many bytes the valid UTF-8 sequence at the start takes; 0 if there is none (RFC 3629).
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto first = byte(0);
    const std::size_t length = first < 0x80        ? 1
                               : first >> 5U == 6  ? 2
                               : first >> 4U == 14 ? 3
                               : first >> 3U == 30 ? 4
                                                   : 0;
    if (length == 0 || text.size() < length)
        return 0;
    std::uint32_t value = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (byte(i) >> 6U != 2)
            return 0;
        value = value << 6U | (byte(i) & 0x3FU);
    }
    static constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < kLeast[length] || value > 0x10FFFF || isSurrogate ? 0 : length;
}

class TextReader {
public:
    explicit TextReader(std::string_view payload) : rest_(payload) {}

    std::string read() {
        while (!rest_.empty()) {
            if (rest_.front() == '<')
                readTag();
            else if (rest_.front() == '&')
                readEscape();
            else
                readCharacter();
        }
        while (!open_.empty())
            closeLast();
        return std::move(text_);
    }

private:
    void readTag() {
        const auto end = std::min(rest_.find('>'), rest_.size());
        auto name = rest_.substr(1, end - 1);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        const bool isClosing = name.starts_with('/');
        if (isClosing)
            name.remove_prefix(1);
        name = name.substr(0, name.find_first_of(". \t\n"));
        if (name != "i" && name != "b" && name != "u")
            return;
        if (!isClosing) {
            open_.push_back(name.front());
            text_ += std::string("<") + name.front() + ">";
        } else if (std::ranges::count(open_, name.front()) > 0) {
            while (open_.back() != name.front())
                closeLast();
            closeLast();
        }
    }

    void readEscape() {
        for (const auto& [escape, meaning] : kEscapes) {
            if (rest_.starts_with(escape)) {
                text_ += meaning;
                return rest_.remove_prefix(escape.size());
            }
        }
        text_ += "&amp;";
        rest_.remove_prefix(1);
    }

    void readCharacter() {
        const auto length = sequenceLength(rest_);
        if (rest_.front() == '>')
            text_ += "&gt;";
        else
            text_ += length > 0 && rest_.front() != '\0' ? rest_.substr(0, length) : kReplacement;
        rest_.remove_prefix(std::max<std::size_t>(length, 1));
    }

    void closeLast() {
        text_ += std::string("</") + open_.back() + ">";
        open_.pop_back();
    }

    std::string_view rest_;
    std::string text_;
    std::vector<char> open_;
};

} // namespace

std::string cueText(std::string_view payload) {
    return TextReader(payload).read();
}

} // namespace vitascope::playback
