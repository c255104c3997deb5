// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/base64.h"

#include <cstdint>

namespace vitascope {
namespace {

constexpr std::string_view kStandard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encode(std::string_view bytes, std::string_view alphabet) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<std::uint8_t>(byte);
        count += 8;
        while (count >= 6) {
            count -= 6;
            text += alphabet[bits >> count & 63];
        }
    }
    if (count > 0)
        text += alphabet[bits << (6 - count) & 63];
    return text;
}

std::optional<std::string> decode(std::string_view text, std::string_view alphabet) {
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char character : text) {
        const auto value = alphabet.find(character);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.push_back(static_cast<char>(bits >> count & 0xFF));
        }
    }
    const bool strayBits = (bits & ((1U << count) - 1)) != 0;
    return strayBits ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace

std::string toBase64(std::string_view bytes) {
    auto text = encode(bytes, kStandard);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::string toBase64Url(std::string_view bytes) {
    return encode(bytes, kUrlSafe);
}

std::optional<std::string> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0)
        return std::nullopt;
    for (int i = 0; i < 2 && text.ends_with('='); ++i)
        text.remove_suffix(1);
    return decode(text, kStandard);
}

std::optional<std::string> fromBase64Url(std::string_view text) {
    return decode(text, kUrlSafe);
}

} // namespace vitascope
