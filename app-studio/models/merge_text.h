// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a merge and what is in them, in words. Thread: any.
#pragma once

#include "app-studio/models/title_merge.h"

#include <QString>

namespace vitascope::studio {

[[nodiscard]] QString fieldName(const MergeField& field);
// What the input has there, for reading; empty if nothing.
[[nodiscard]] QString fieldText(const MergeField& field, const wire::TitleInput& input);

} // namespace vitascope::studio
