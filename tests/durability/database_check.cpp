// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/database_check.h"

#include <sqlite3.h>

#include <memory>
#include <string>

namespace vitascope::test {
namespace {

namespace fs = std::filesystem;

int collect(void* text, int columns, char** values, char**) {
    auto& rows = *static_cast<std::string*>(text);
    for (int i = 0; i < columns; ++i)
        rows += std::string(i == 0 ? "" : " ") + (values[i] != nullptr ? values[i] : "null");
    rows += "\n";
    return rows.size() > 2000 ? 1 : 0;
}

Result<void> copy(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::remove(to, error);
    if (fs::exists(from, error) && !fs::copy_file(from, to, error))
        return fail(ErrorCode::Unavailable, "copy " + from.string() + ": " + error.message());
    return {};
}

} // namespace

Result<void> checkDatabase(const fs::path& database, const fs::path& folder) {
    const auto file = folder / "check.sqlite";
    for (const char* suffix : {"", "-wal"})
        if (auto copied = copy(database.string() + suffix, file.string() + suffix); !copied)
            return copied;
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle(raw, sqlite3_close);
    if (opened != SQLITE_OK)
        return fail(ErrorCode::Corrupt, "the database does not open: " + std::string(sqlite3_errmsg(raw)));
    std::string complaints;
    sqlite3_exec(raw, "PRAGMA integrity_check", collect, &complaints, nullptr);
    if (complaints != "ok\n")
        return fail(ErrorCode::Corrupt, "integrity_check: " + complaints + sqlite3_errmsg(raw));
    complaints.clear();
    if (sqlite3_exec(raw, "PRAGMA foreign_key_check", collect, &complaints, nullptr) != SQLITE_OK ||
        !complaints.empty())
        return fail(ErrorCode::Corrupt, "foreign_key_check: " + complaints + sqlite3_errmsg(raw));
    return {};
}

} // namespace vitascope::test
