// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as rows of CSV. The first record names the columns, in any order: name (which must be there), originalName,
// originalLanguage, description, tagline, language, year, genres, ageRating, externalId, and directors, writers, cast,
// composers, producers, cinematographers, editors. Genres and people are separated by a vertical bar; a member of the
// cast may be followed by the character: "Ann Lee (as Hero)". An age rating is the age in years, which may be followed
// by a bar and the label: "12|FSK 12". An empty cell empties the field; what has no column stays as it is.
#pragma once

#include "server/domain/catalog/csv_reader.h"
#include "server/domain/catalog/title_rows.h"

#include <memory>

namespace vitascope::server::catalog {

class TitleColumns {
public:
    // InvalidInput for a column that is unknown or there twice, and if there is none for the name.
    [[nodiscard]] static Result<TitleColumns> parse(const CsvRecord& header);

    [[nodiscard]] tl::expected<void, RowError> write(const CsvRecord& record, TitleDetails& details) const;

private:
    std::vector<std::size_t> columns_; // places in the table of all
};

// InvalidInput if the first record does not name the columns, or there is none.
class CsvTitleReader final : public TitleRowReader {
public:
    [[nodiscard]] Result<std::vector<TitleRow>> read(std::string_view piece) override;
    [[nodiscard]] Result<std::vector<TitleRow>> finish() override;

private:
    Result<void> take(CsvRecord record, std::vector<TitleRow>& rows);

    CsvReader csv_;
    std::shared_ptr<const TitleColumns> columns_; // none before the first record; the rows share them
};

} // namespace vitascope::server::catalog
