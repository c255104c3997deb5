// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/cmake_calls.h"

#include <cctype>

namespace vitascope::architecture {

std::vector<CmakeCall> cmakeCalls(std::string_view text) {
    std::vector<CmakeCall> calls;
    std::string word;
    bool isComment = false;
    int depth = 0;
    int line = 1;
    const auto endWord = [&] {
        if (depth > 0 && !word.empty())
            calls.back().arguments.push_back(word);
        word.clear();
    };
    for (const char c : text) {
        if (c == '\n') {
            isComment = false;
            ++line;
        }
        if (c == '#')
            isComment = true;
        if (isComment)
            continue;
        if (c == '(') {
            if (depth++ == 0) {
                calls.push_back({line, word, {}});
                word.clear();
            }
        } else if (c == ')') {
            endWord();
            --depth;
        } else if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            if (depth > 0)
                endWord();
        } else {
            word += c;
        }
    }
    return calls;
}

} // namespace vitascope::architecture
