// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the SQLite database that a crash left behind is sound. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <filesystem>

namespace vitascope::test {

// Copies the database and its WAL into the folder, recovers the copy and runs integrity_check and foreign_key_check on
// it; the original stays as it is. Corrupt, with the first complaints, if it is not sound. Nobody may be writing to it.
[[nodiscard]] Result<void> checkDatabase(const std::filesystem::path& database, const std::filesystem::path& folder);

} // namespace vitascope::test
