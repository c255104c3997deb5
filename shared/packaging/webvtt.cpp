// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/webvtt.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace vitascope::packaging {
namespace {

constexpr int kFieldsBeforeText = 8;
constexpr std::string_view kStyles = "biu"; // {\b1} {\i1} {\u1}, the same letters as WebVTT's tags

class CueText {
public:
    // What stands between the braces: "\i1\an8".
    void override(std::string_view codes) {
        while (!codes.empty()) {
            const auto start = codes.find('\\');
            if (start == std::string_view::npos)
                return;
            codes.remove_prefix(start + 1);
            applyCode(codes.substr(0, codes.find('\\')));
        }
    }

    void append(char c) {
        if (drawing_)
            return;
        if (c == '&')
            text_ += "&amp;";
        else if (c == '<')
            text_ += "&lt;";
        else if (c == '>')
            text_ += "&gt;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            text_ += c;
    }

    void appendRaw(std::string_view text) {
        if (!drawing_)
            text_ += text;
    }

    std::string finish() {
        closeAll();
        return withoutEmptyLines();
    }

private:
    void applyCode(std::string_view code) {
        if (code == "r" || (code.size() > 1 && code[0] == 'r')) {
            closeAll();
            return;
        }
        if (code.size() < 2 || std::isdigit(static_cast<unsigned char>(code[1])) == 0)
            return;
        const bool on = code[1] != '0';
        if (code[0] == 'p')
            drawing_ = on;
        else if (kStyles.find(code[0]) != std::string_view::npos)
            setStyle(code[0], on);
    }

    void setStyle(char style, bool on) {
        const auto at = open_.find(style);
        if (on == (at != std::string::npos))
            return;
        if (on) {
            open_ += style;
            text_ += fmt::format("<{}>", style);
            return;
        }
        // Tags nest: close what was opened later too, and open it again.
        const std::string later = open_.substr(at + 1);
        for (auto i = open_.size(); i > at; --i)
            text_ += fmt::format("</{}>", open_[i - 1]);
        open_.resize(at);
        for (const char again : later)
            setStyle(again, true);
    }

    void closeAll() {
        for (auto i = open_.size(); i > 0; --i)
            text_ += fmt::format("</{}>", open_[i - 1]);
        open_.clear();
    }

    // An empty line would end the cue.
    [[nodiscard]] std::string withoutEmptyLines() const {
        std::string result;
        bool anyWord = false;
        std::size_t begin = 0;
        while (begin <= text_.size()) {
            const auto end = std::min(text_.find('\n', begin), text_.size());
            const std::string_view line = std::string_view(text_).substr(begin, end - begin);
            if (line.find_first_not_of(" \t") != std::string_view::npos) {
                result += (result.empty() ? "" : "\n");
                result += line;
                anyWord = anyWord || hasWord(line);
            }
            begin = end + 1;
        }
        return anyWord ? result : std::string();
    }

    static bool hasWord(std::string_view line) {
        bool inTag = false;
        for (const char c : line) {
            if (c == '<')
                inTag = true;
            else if (c == '>')
                inTag = false;
            else if (!inTag && c != ' ' && c != '\t')
                return true;
        }
        return false;
    }

    std::string text_;
    std::string open_; // styles that are on, in the order of their opening
    bool drawing_ = false;
};

std::string formatTime(std::chrono::milliseconds time) {
    const auto ms = time.count();
    return fmt::format("{:02}:{:02}:{:02}.{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000);
}

} // namespace

std::string cueTextFromAss(std::string_view event) {
    for (int field = 0; field < kFieldsBeforeText; ++field) {
        const auto comma = event.find(',');
        if (comma == std::string_view::npos)
            return {};
        event.remove_prefix(comma + 1);
    }
    CueText text;
    for (std::size_t i = 0; i < event.size(); ++i) {
        const char next = i + 1 < event.size() ? event[i + 1] : '\0';
        if (event[i] == '{' && event.find('}', i) != std::string_view::npos) {
            const auto end = event.find('}', i);
            text.override(event.substr(i + 1, end - i - 1));
            i = end;
        } else if (event[i] == '\\' && (next == 'N' || next == 'n')) {
            text.appendRaw("\n");
            ++i;
        } else if (event[i] == '\\' && next == 'h') {
            text.appendRaw("\xC2\xA0"); // a space that does not break
            ++i;
        } else if (event[i] == '\n') {
            text.appendRaw("\n");
        } else {
            text.append(event[i]);
        }
    }
    return text.finish();
}

std::string writeWebVtt(std::vector<Cue> cues, std::chrono::milliseconds end) {
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.start < b.start; });
    std::string file = "WEBVTT\n";
    for (const Cue& cue : cues) {
        const auto from = std::max(cue.start, std::chrono::milliseconds(0));
        const auto to = std::min(cue.end, end);
        if (from < to && !cue.text.empty())
            file += fmt::format("\n{} --> {}\n{}\n", formatTime(from), formatTime(to), cue.text);
    }
    return file;
}

} // namespace vitascope::packaging
