// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a title in tables of its own: genres, credits, localizations. For SqliteTitleRepository alone.
// Thread: that of the scope.
#pragma once

#include "server/domain/catalog/title.h"
#include "server/domain/unit_of_work.h"

#include <span>
#include <vector>

namespace vitascope::server::sqlite {

// For titles that have none yet. Conflict if a person of the credits is not there.
[[nodiscard]] Result<void> addParts(WriteScope& scope, std::span<const catalog::Title> titles);
// Replaces them.
[[nodiscard]] Result<void> replaceParts(WriteScope& scope, const catalog::Title& title);

// Fills them in.
[[nodiscard]] Result<void> readParts(ReadScope& scope, std::vector<catalog::Title>& titles);

} // namespace vitascope::server::sqlite
