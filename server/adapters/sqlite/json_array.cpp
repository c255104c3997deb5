// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/json_array.h"

#include <fmt/format.h>

namespace vitascope::server::sqlite {

std::string jsonArray(std::span<const std::string> texts) {
    std::string array = "[";
    for (const auto& text : texts) {
        array += array.size() > 1 ? ",\"" : "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\')
                (array += '\\') += c;
            else if (static_cast<unsigned char>(c) < 0x20)
                array += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
            else
                array += c;
        }
        array += '"';
    }
    return array + "]";
}

} // namespace vitascope::server::sqlite
