// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/attribute_list.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vitascope::hls {
namespace {

constexpr std::size_t kMaxAttributes = 64;

bool isNameCharacter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

tl::unexpected<Error> malformed(const std::string& what) {
    return fail(ErrorCode::Corrupt, what);
}

} // namespace

Result<AttributeList> AttributeList::parse(std::string_view text) {
    AttributeList list;
    while (true) {
        const auto equals = text.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return malformed("an attribute without a name or a value");
        const auto name = text.substr(0, equals);
        if (!std::all_of(name.begin(), name.end(), isNameCharacter))
            return malformed("\"" + std::string(name.substr(0, 40)) + "\" is no attribute name");
        text.remove_prefix(equals + 1);
        const bool isQuoted = !text.empty() && text.front() == '"';
        if (isQuoted)
            text.remove_prefix(1);
        const auto end = isQuoted ? text.find('"') : std::min(text.find(','), text.size());
        if (end == std::string_view::npos)
            return malformed("the value of " + std::string(name) + " is not closed");
        if (auto added = list.add(name, text.substr(0, end), isQuoted); !added)
            return fail(added.error());
        text.remove_prefix(isQuoted ? end + 1 : end);
        if (text.empty())
            return list;
        if (text.front() != ',')
            return malformed("something follows the value of " + std::string(name));
        text.remove_prefix(text.size() > 1 && text[1] == ' ' ? 2 : 1);
    }
}

Result<void> AttributeList::add(std::string_view name, std::string_view value, bool isQuoted) {
    if (!isQuoted && (value.empty() || value.find_first_of("\" ") != std::string_view::npos))
        return malformed("the value of " + std::string(name) + " is malformed");
    if (find(name) != nullptr)
        return malformed("the attribute " + std::string(name) + " is given twice");
    if (attributes_.size() == kMaxAttributes)
        return malformed("too many attributes");
    attributes_.push_back({name, value, isQuoted});
    return {};
}

const AttributeList::Attribute* AttributeList::find(std::string_view name) const {
    const auto found =
        std::find_if(attributes_.begin(), attributes_.end(), [name](const auto& item) { return item.name == name; });
    return found == attributes_.end() ? nullptr : &*found;
}

std::optional<std::string_view> AttributeList::any(std::string_view name) const {
    const auto* attribute = find(name);
    return attribute != nullptr ? std::optional(attribute->value) : std::nullopt;
}

void AttributeList::reject(std::string_view name, std::string_view what) {
    if (checked_)
        checked_ = malformed(std::string(name) + " is not " + std::string(what));
}

std::optional<std::string_view> AttributeList::quoted(std::string_view name) {
    const auto* attribute = find(name);
    if (attribute == nullptr)
        return std::nullopt;
    if (!attribute->isQuoted)
        reject(name, "a quoted string");
    return attribute->value;
}

std::optional<std::string_view> AttributeList::enumerated(std::string_view name) {
    const auto* attribute = find(name);
    if (attribute == nullptr)
        return std::nullopt;
    if (attribute->isQuoted)
        reject(name, "a string without quotation marks");
    return attribute->value;
}

std::optional<std::uint64_t> AttributeList::integer(std::string_view name) {
    const auto* attribute = find(name);
    if (attribute == nullptr)
        return std::nullopt;
    const auto value = attribute->isQuoted ? std::nullopt : parseInteger(attribute->value);
    if (!value)
        reject(name, "a whole number");
    return value;
}

std::optional<double> AttributeList::decimal(std::string_view name) {
    const auto* attribute = find(name);
    if (attribute == nullptr)
        return std::nullopt;
    const auto value = attribute->isQuoted ? std::nullopt : parseDecimal(attribute->value);
    if (!value)
        reject(name, "a decimal number");
    return value;
}

std::optional<Resolution> AttributeList::resolution(std::string_view name) {
    const auto* attribute = find(name);
    if (attribute == nullptr)
        return std::nullopt;
    constexpr std::uint64_t kMaxSide = 1U << 20U;
    const auto text = attribute->value;
    const auto cross = std::min(text.find('x'), text.size());
    const auto width = parseInteger(text.substr(0, cross));
    const auto height = parseInteger(text.substr(std::min(cross + 1, text.size())));
    if (attribute->isQuoted || !width || !height || *width > kMaxSide || *height > kMaxSide) {
        reject(name, "WIDTHxHEIGHT");
        return std::nullopt;
    }
    return Resolution{static_cast<std::uint32_t>(*width), static_cast<std::uint32_t>(*height)};
}

bool AttributeList::flag(std::string_view name) {
    const auto* attribute = find(name);
    if (attribute == nullptr)
        return false;
    if (attribute->isQuoted || (attribute->value != "YES" && attribute->value != "NO"))
        reject(name, "YES or NO");
    return attribute->value == "YES";
}

std::optional<std::uint64_t> parseInteger(std::string_view text) {
    std::uint64_t value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

std::optional<double> parseDecimal(std::string_view text) {
    const auto points = std::count(text.begin(), text.end(), '.');
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    if (digits == 0 || points > 1 || static_cast<std::size_t>(points + digits) != text.size() || text.size() > 40)
        return std::nullopt;
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<Duration> parseDuration(std::string_view text) {
    constexpr double kYear = 366.0 * 86400;
    const auto seconds = parseDecimal(text);
    if (!seconds || *seconds > kYear)
        return std::nullopt;
    return Duration(static_cast<std::int64_t>(*seconds * 1e6 + 0.5));
}

} // namespace vitascope::hls
