// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a TitleInput one by one: which of them differ, and the JSON merge patch (RFC 7396) that makes one input
// of another. Thread: any.
#pragma once

#include "shared/wire/title.h"

#include <string>
#include <vector>

namespace vitascope::wire {

enum class TitleField {
    Name,
    OriginalName,
    Description,
    Year,
    Genres,
    OriginalLanguage,
    Tagline,
    Language,
    Localizations,
    Credits,
    AgeRating,
    ExternalId,
    Availability
};

// In the order of the enumeration.
[[nodiscard]] std::vector<TitleField> differingFields(const TitleInput& one, const TitleInput& other);
[[nodiscard]] bool haveSame(TitleField field, const TitleInput& one, const TitleInput& other);
void copyField(TitleField field, const TitleInput& from, TitleInput& to);

// The body of a PATCH: merged(from, mergePatch(from, to)) == to. "{}" if nothing differs.
[[nodiscard]] std::string mergePatch(const TitleInput& from, const TitleInput& to);

} // namespace vitascope::wire
