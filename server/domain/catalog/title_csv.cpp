// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title_csv.h"

#include "server/domain/text_rules.h"
#include "shared/base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vitascope::server::catalog {
namespace {

using Written = tl::expected<void, RowError>;

constexpr std::size_t kMostEntries = 1000; // of a cell: more than any field may have
constexpr std::size_t kLongestColumn = 50;

tl::unexpected<RowError> refuse(std::string_view field, const std::string& why) {
    return tl::unexpected(RowError{std::string(field), std::string(field) + " " + why});
}

std::optional<int> readNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Entries that are empty are none. Stops beyond kMostEntries.
std::vector<std::string> readList(std::string_view text) {
    std::vector<std::string> entries;
    while (!text.empty() && entries.size() <= kMostEntries) {
        const auto bar = std::min(text.find('|'), text.size());
        if (const auto entry = trimmed(text.substr(0, bar)); !entry.empty())
            entries.emplace_back(entry);
        text.remove_prefix(std::min(bar + 1, text.size()));
    }
    return entries;
}

// "Ann Lee (as Hero)"
Credit readCredit(const std::string& entry, CreditRole role) {
    constexpr std::string_view kAs = " (as ";
    const auto as = entry.rfind(kAs);
    if (role != CreditRole::Cast || as == std::string::npos || !entry.ends_with(')'))
        return {{}, entry, role, {}};
    const auto begin = as + kAs.size();
    return {{}, entry.substr(0, as), role, entry.substr(begin, entry.size() - begin - 1)};
}

template<auto Member>
Written setText(TitleDetails& details, std::string_view /*column*/, std::string_view text) {
    details.*Member = std::string(text);
    return {};
}

Written setYear(TitleDetails& details, std::string_view column, std::string_view text) {
    details.year = readNumber(text);
    if (!details.year && !text.empty())
        return refuse(column, "is no whole number");
    return {};
}

Written setGenres(TitleDetails& details, std::string_view column, std::string_view text) {
    details.genres = readList(text);
    if (details.genres.size() > kMostEntries)
        return refuse(column, "has too many entries");
    return {};
}

Written setAgeRating(TitleDetails& details, std::string_view column, std::string_view text) {
    details.ageRating.reset();
    if (text.empty())
        return {};
    const auto bar = std::min(text.find('|'), text.size());
    const auto age = readNumber(trimmed(text.substr(0, bar)));
    if (!age)
        return refuse(column, "does not begin with an age in years, such as 12 or 12|FSK 12");
    details.ageRating = AgeRating{*age, std::string(trimmed(text.substr(std::min(bar + 1, text.size()))))};
    return {};
}

// Where people of this role stood before, or at the end.
template<CreditRole Role>
Written setCredits(TitleDetails& details, std::string_view column, std::string_view text) {
    const auto entries = readList(text);
    if (entries.size() > kMostEntries)
        return refuse(column, "has too many entries");
    auto& credits = details.credits;
    const auto place = std::ranges::find(credits, Role, &Credit::role) - credits.begin();
    std::erase_if(credits, [](const Credit& credit) { return credit.role == Role; });
    std::vector<Credit> read;
    for (const auto& entry : entries)
        read.push_back(readCredit(entry, Role));
    credits.insert(credits.begin() + place, read.begin(), read.end());
    return {};
}

struct Column {
    std::string_view name;
    Written (*set)(TitleDetails& details, std::string_view column, std::string_view text);
};

constexpr std::array<Column, 17> kColumns{{{"name", setText<&TitleDetails::name>},
                                           {"originalName", setText<&TitleDetails::originalName>},
                                           {"originalLanguage", setText<&TitleDetails::originalLanguage>},
                                           {"description", setText<&TitleDetails::description>},
                                           {"tagline", setText<&TitleDetails::tagline>},
                                           {"language", setText<&TitleDetails::language>},
                                           {"year", setYear},
                                           {"genres", setGenres},
                                           {"ageRating", setAgeRating},
                                           {"externalId", setText<&TitleDetails::externalId>},
                                           {"directors", setCredits<CreditRole::Director>},
                                           {"writers", setCredits<CreditRole::Writer>},
                                           {"cast", setCredits<CreditRole::Cast>},
                                           {"composers", setCredits<CreditRole::Composer>},
                                           {"producers", setCredits<CreditRole::Producer>},
                                           {"cinematographers", setCredits<CreditRole::Cinematographer>},
                                           {"editors", setCredits<CreditRole::Editor>}}};

// For a message: it may be anything.
std::string shown(std::string_view name) {
    const auto length = countCharacters(name);
    return length && *length <= kLongestColumn && checkText(name, {.most = kLongestColumn}) ? std::string(name)
                                                                                            : "(unreadable)";
}

} // namespace

Result<TitleColumns> TitleColumns::parse(const CsvRecord& header) {
    const auto refused = [](const std::string& why) {
        return fail(ErrorCode::InvalidInput, "the first line must name the columns: " + why);
    };
    if (!header.refusal.empty())
        return refused(header.refusal);
    TitleColumns columns;
    for (const auto& text : header.fields) {
        const auto name = trimmed(text);
        const auto found = std::ranges::find(kColumns, name, &Column::name);
        if (found == kColumns.end())
            return refused("there is no column '" + shown(name) + "'");
        const auto place = static_cast<std::size_t>(found - kColumns.begin());
        if (std::ranges::count(columns.columns_, place) > 0)
            return refused("the column '" + std::string(name) + "' is there twice");
        columns.columns_.push_back(place);
    }
    if (std::ranges::count(columns.columns_, 0U) == 0)
        return refused("'name' is missing");
    return columns;
}

Written TitleColumns::write(const CsvRecord& record, TitleDetails& details) const {
    if (!record.refusal.empty())
        return tl::unexpected(RowError{{}, "the row cannot be read: " + record.refusal});
    if (record.fields.size() != columns_.size())
        return tl::unexpected(RowError{{},
                                       "the row has " + std::to_string(record.fields.size()) +
                                           " fields, the first line " + std::to_string(columns_.size())});
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto& column = kColumns[columns_[i]];
        if (auto set = column.set(details, column.name, trimmed(record.fields[i])); !set)
            return set;
    }
    return {};
}

Result<void> CsvTitleReader::take(CsvRecord record, std::vector<TitleRow>& rows) {
    if (columns_) {
        TitleRow row{.line = record.line, .bytes = record.bytes, .write = {}};
        row.write = [columns = columns_, record = std::move(record)](TitleDetails& details) {
            return columns->write(record, details);
        };
        rows.push_back(std::move(row));
        return {};
    }
    auto columns = TitleColumns::parse(record);
    if (!columns)
        return fail(columns.error());
    columns_ = std::make_shared<const TitleColumns>(std::move(*columns));
    return {};
}

Result<std::vector<TitleRow>> CsvTitleReader::read(std::string_view piece) {
    std::vector<TitleRow> rows;
    for (auto& record : csv_.read(piece))
        if (auto taken = take(std::move(record), rows); !taken)
            return fail(taken.error());
    return rows;
}

Result<std::vector<TitleRow>> CsvTitleReader::finish() {
    std::vector<TitleRow> rows;
    if (auto last = csv_.finish())
        if (auto taken = take(std::move(*last), rows); !taken)
            return fail(taken.error());
    if (!columns_)
        return fail(ErrorCode::InvalidInput, "the text is empty; its first line must name the columns");
    return rows;
}

} // namespace vitascope::server::catalog
