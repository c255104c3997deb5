// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a title in tables of its own: genres, credits, localizations. For SqliteTitleRepository alone.
// Thread: that of the scope.
#pragma once

#include "server/domain/catalog/title.h"
#include "server/domain/unit_of_work.h"

#include <vector>

namespace vitascope::server::sqlite {

// Replaces them. Conflict if a person of the credits is not there.
[[nodiscard]] Result<void> writeParts(WriteScope& scope, const catalog::Title& title);

// Fills them in.
[[nodiscard]] Result<void> readParts(ReadScope& scope, std::vector<catalog::Title>& titles);

} // namespace vitascope::server::sqlite
