// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/search_query.h"

#include "server/domain/catalog/language_tag.h"
#include "server/domain/text_rules.h"
#include "shared/base/ascii.h"
#include "shared/base/base64.h"
#include "shared/wire/search.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace vitascope::server::api {

using http::Call;
using search::SearchQuery;
using search::SearchSort;

namespace {

constexpr std::size_t kLongestText = 200; // characters
constexpr int kUsualLimit = 50;
constexpr int kMostLimit = 200;

Error invalid(std::string message) {
    return {ErrorCode::InvalidInput, std::move(message)};
}

SearchSort decode(wire::TitleSort sort) {
    switch (sort) {
    case wire::TitleSort::Relevance:
        return SearchSort::Relevance;
    case wire::TitleSort::Title:
        return SearchSort::Title;
    case wire::TitleSort::Year:
        return SearchSort::Year;
    case wire::TitleSort::Added:
        return SearchSort::Added;
    case wire::TitleSort::Popularity:
        return SearchSort::Popularity;
    case wire::TitleSort::State:
        return SearchSort::State;
    case wire::TitleSort::Duration:
        return SearchSort::Duration;
    case wire::TitleSort::Rating:
        break;
    }
    return SearchSort::Rating;
}

Result<void> readOrder(const Call& call, SearchQuery& query) {
    query.sort = query.text ? SearchSort::Relevance : SearchSort::Added;
    if (const auto text = call.query("sort")) {
        const auto sort = wire::parseTitleSort(*text);
        if (!sort)
            return fail(invalid("sort must be relevance, title, year, added, popularity, rating, state or duration"));
        query.sort = decode(*sort);
    }
    if (query.sort == SearchSort::Relevance && !query.text)
        return fail(invalid("sort=relevance needs a text to search for (q)"));
    query.order = query.sort == SearchSort::Title || query.sort == SearchSort::State ? search::SortOrder::Ascending
                                                                                     : search::SortOrder::Descending;
    if (const auto text = call.query("order")) {
        const auto order = wire::parseSortOrder(*text);
        if (!order)
            return fail(invalid("order must be asc or desc"));
        if (query.sort == SearchSort::Relevance)
            return fail(invalid("what is sorted by relevance has one order; leave order out or choose another sort"));
        query.order =
            *order == wire::SortOrder::Ascending ? search::SortOrder::Ascending : search::SortOrder::Descending;
    }
    return {};
}

Result<std::optional<int>> readNumber(const Call& call, std::string_view name, int least, int most) {
    if (!call.query(name))
        return std::optional<int>();
    return call.queryNumber(name, least, least, most).map([](int number) { return std::optional(number); });
}

Result<void> readFilters(const Call& call, SearchQuery& query) {
    constexpr int kFirstYear = 1870;
    constexpr int kLastYear = 2200;
    constexpr int kOldest = 99;
    const auto from = readNumber(call, "yearFrom", kFirstYear, kLastYear);
    const auto to = readNumber(call, "yearTo", kFirstYear, kLastYear);
    const auto age = readNumber(call, "maxAge", 0, kOldest);
    for (const auto* number : {&from, &to, &age})
        if (!*number)
            return fail(number->error());
    if (*from && *to && **from > **to)
        return fail(invalid("yearFrom must not be after yearTo"));
    query.yearFrom = *from;
    query.yearTo = *to;
    query.maximumAge = *age;
    query.language = call.query("originalLanguage");
    if (query.language && !catalog::isLanguageTag(*query.language))
        return fail(invalid("originalLanguage must be a language tag such as en or pt-BR"));
    if (const auto genre = call.query("genre")) {
        auto checked = checkText(*genre, {.field = "genre", .least = 1, .most = 50});
        if (!checked)
            return fail(checked.error());
        query.genre = std::move(*checked);
    }
    return {};
}

// What a cursor is good for, as a number (FNV-1a): what decides which titles come, and in which order.
std::uint32_t fingerprint(const SearchQuery& query) {
    std::uint32_t hash = 2166136261U;
    const auto add = [&](std::string_view text) {
        for (const char byte : text)
            hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
        hash = (hash ^ 0xffU) * 16777619U; // ends the text
    };
    const auto number = [&](const std::optional<int>& value) { add(value ? std::to_string(*value) : ""); };
    add(query.text.value_or(""));
    add(query.genre.value_or(""));
    add(query.language.value_or(""));
    number(query.yearFrom);
    number(query.yearTo);
    number(query.maximumAge);
    number(static_cast<int>(query.sort));
    number(static_cast<int>(query.order));
    for (const auto state : query.states)
        number(static_cast<int>(state));
    return hash;
}

template<class Number>
bool readWhole(std::string_view text, Number& number, int base = 10) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size();
}

// Fingerprint, forgiving, number, id, text, with points between.
std::optional<search::SearchPosition> decodeCursor(const SearchQuery& query, std::string_view cursor) {
    std::array<std::string_view, 5> parts;
    for (auto& part : parts) {
        const auto end = &part == &parts.back() ? cursor.size() : std::min(cursor.find('.'), cursor.size());
        part = cursor.substr(0, end);
        cursor.remove_prefix(std::min(end + 1, cursor.size()));
    }
    search::SearchPosition position;
    std::uint32_t hash = 0;
    const auto id = TitleId::parse(parts[3]);
    auto text = fromBase64Url(parts[4]);
    if (!readWhole(parts[0], hash, 16) || hash != fingerprint(query) || (parts[1] != "0" && parts[1] != "1") ||
        !readWhole(parts[2], position.number) || !id || !text)
        return std::nullopt;
    position.isForgiving = parts[1] == "1";
    position.id = *id;
    position.text = std::move(*text);
    return position;
}

} // namespace

bool isSearch(const Call& call) {
    constexpr std::array kParameters{"q", "sort", "order", "genre", "yearFrom", "yearTo", "maxAge", "originalLanguage"};
    return std::ranges::any_of(kParameters, [&](const char* name) { return call.query(name).has_value(); });
}

Result<std::optional<std::string>> readSearchText(const Call& call) {
    const auto text = call.query("q");
    if (!text)
        return std::optional<std::string>();
    const auto inner = trimmed(*text, " \t\r\n");
    const auto length = countCharacters(inner);
    if (!length)
        return fail(invalid("q is not UTF-8 text"));
    if (*length > kLongestText)
        return fail(invalid("q has more than " + std::to_string(kLongestText) + " characters"));
    return inner.empty() ? std::nullopt : std::optional(std::string(inner));
}

Result<SearchQuery> readSearchQuery(const Call& call, std::vector<search::DocumentState> states) {
    SearchQuery query;
    query.states = std::move(states);
    auto text = readSearchText(call);
    if (!text)
        return fail(text.error());
    query.text = std::move(*text);
    if (auto ordered = readOrder(call, query); !ordered)
        return fail(ordered.error());
    if (auto filtered = readFilters(call, query); !filtered)
        return fail(filtered.error());
    const auto limit = call.queryNumber("limit", kUsualLimit, 1, kMostLimit);
    if (!limit)
        return fail(limit.error());
    query.limit = static_cast<std::size_t>(*limit);
    if (const auto cursor = call.query("cursor")) {
        query.after = decodeCursor(query, *cursor);
        if (!query.after)
            return fail(invalid("cursor is not one that this list gave out"));
    }
    return query;
}

std::string encodeSearchCursor(const SearchQuery& query, const search::SearchPosition& position) {
    std::array<char, 8> hash{};
    const auto end = std::to_chars(hash.data(), hash.data() + hash.size(), fingerprint(query), 16).ptr;
    return std::string(hash.data(), end) + (position.isForgiving ? ".1." : ".0.") + std::to_string(position.number) +
           "." + position.id.toString() + "." + toBase64Url(position.text);
}

} // namespace vitascope::server::api
