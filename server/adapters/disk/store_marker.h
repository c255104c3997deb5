// SPDX-License-Identifier: GPL-3.0-or-later
// The file in a folder that says that it is a store of ours, and of which database. A folder without it is not the
// store, whatever else it holds: the disk may not be mounted. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <filesystem>
#include <string>

namespace vitascope::server::disk {

class StoreMarker {
public:
    // The name of the marker's file; the text that it begins with, for who finds it; the id of the database that names
    // what is in the store, or nothing where that does not matter.
    StoreMarker(std::filesystem::path folder, std::string name, std::string text, std::string database);

    [[nodiscard]] bool isThere() const;

    // Writes it durably.
    [[nodiscard]] Result<void> write() const;

    // Unavailable if it is not there, or is that of another database. One without a database is taken over by ours.
    [[nodiscard]] Result<void> claim() const;

    // When it was written. Unavailable if it is not there, or is that of another database.
    [[nodiscard]] Result<UtcTime> markedAt() const;

private:
    // The database that it names; empty if it names none.
    [[nodiscard]] Result<std::string> read() const;

    const std::filesystem::path folder_;
    const std::filesystem::path path_;
    const std::string text_;
    const std::string database_;
};

} // namespace vitascope::server::disk
