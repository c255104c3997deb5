// SPDX-License-Identifier: GPL-3.0-or-later
// Many titles at once: POST /api/v1/titles/import. Thread: any.
#pragma once

#include "shared/wire/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::wire {

// What becomes of a row whose externalId a title has: ?existing=
enum class ExistingTitles { Skip, Update };
[[nodiscard]] std::string_view toString(ExistingTitles value);
[[nodiscard]] std::optional<ExistingTitles> parseExistingTitles(std::string_view text);

struct RefusedRow {
    int line = 0;                     // where the row begins; the first is 1
    std::optional<std::string> field; // nothing if it is not one that is wrong
    std::string reason;

    friend bool operator==(const RefusedRow&, const RefusedRow&) = default;
};

// read = created + updated + unchanged + refusedCount
struct ImportReport {
    int read = 0;
    int created = 0;
    int updated = 0;
    int unchanged = 0;               // there already
    std::vector<RefusedRow> refused; // the first 1,000
    int refusedCount = 0;
    bool dryRun = false; // nothing was kept

    friend bool operator==(const ImportReport&, const ImportReport&) = default;
};

[[nodiscard]] std::string toJson(const ImportReport& value);
template<>
Result<ImportReport> fromJson<ImportReport>(std::string_view text);

} // namespace vitascope::wire
