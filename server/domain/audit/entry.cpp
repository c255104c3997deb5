// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/audit/entry.h"

namespace vitascope::server::audit {
namespace {

constexpr std::size_t kLongest = 200;

bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

std::string detail(std::string_view key, std::string_view value) {
    std::string text = std::string(key) + '=' + std::string(value);
    if (text.size() > kLongest) {
        auto end = kLongest;
        while (end > 0 && continuesCharacter(text[end]))
            --end;
        text.resize(end);
    }
    for (auto& byte : text)
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F)
            byte = ' ';
    return text;
}

} // namespace vitascope::server::audit
