// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as rows of a text that somebody made elsewhere, whatever its format. Thread: values; a reader one at a time.
#pragma once

#include "server/domain/catalog/title_details.h"
#include "shared/base/result.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::catalog {

struct RowError {
    std::string field; // empty if it is not one that is wrong
    std::string reason;

    friend bool operator==(const RowError&, const RowError&) = default;
};

struct TitleRow {
    int line = 0;          // where it begins; the first is 1
    std::size_t bytes = 0; // of its text
    // Writes what the row says over details: those of a new title, or of one that is there. They are still to be
    // checked (checkDetails). After an error they are worth nothing.
    std::function<tl::expected<void, RowError>(TitleDetails& details)> write;
};

// Takes the text in pieces of any size. What is wrong with one row is that row's to say; InvalidInput if no row can be
// read at all.
class TitleRowReader {
public:
    virtual ~TitleRowReader() = default;

    // The rows that end in this piece.
    [[nodiscard]] virtual Result<std::vector<TitleRow>> read(std::string_view piece) = 0;
    // Those that end with the text.
    [[nodiscard]] virtual Result<std::vector<TitleRow>> finish() = 0;
};

} // namespace vitascope::server::catalog
