// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/setting_check.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vitascope::studio {
namespace {

std::int64_t characters(std::string_view utf8) {
    return std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

SettingMistake checkText(const wire::Setting& setting, const std::string& text) {
    const auto length = characters(text);
    if (setting.least && length < *setting.least)
        return SettingMistake::TooShort;
    return setting.most && length > *setting.most ? SettingMistake::TooLong : SettingMistake::None;
}

} // namespace

SettingMistake checkSetting(const wire::Setting& setting, const wire::SettingValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    switch (setting.kind) {
    case wire::SettingKind::Flag:
        return std::holds_alternative<bool>(value) ? SettingMistake::None : SettingMistake::NoChoice;
    case wire::SettingKind::Number: {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr)
            return SettingMistake::NoNumber;
        const bool isOut = (setting.least && *number < *setting.least) || (setting.most && *number > *setting.most);
        return isOut ? SettingMistake::OutOfRange : SettingMistake::None;
    }
    case wire::SettingKind::Text:
        return text != nullptr ? checkText(setting, *text) : SettingMistake::TooShort;
    case wire::SettingKind::Choice:
        break;
    }
    const bool isChoice = text != nullptr && std::ranges::find(setting.choices, *text) != setting.choices.end();
    return isChoice ? SettingMistake::None : SettingMistake::NoChoice;
}

wire::SettingValue typedSetting(const wire::Setting& setting, std::string_view text) {
    const auto plain = trimmed(text);
    if (setting.kind == wire::SettingKind::Number) {
        std::int64_t number = 0;
        const auto* end = plain.data() + plain.size();
        if (const auto read = std::from_chars(plain.data(), end, number); read.ec == std::errc() && read.ptr == end)
            return number;
    }
    return std::string(plain);
}

} // namespace vitascope::studio
