// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of the REST API: toJson(value) and fromJson<T>(text) for each struct of this folder, one definition for
// both ends. Reading is strict: unknown fields are ignored; a missing field, a wrong type, a number out of range or
// an unknown value of an enumeration is InvalidInput with the JSON path in the message ("$.items[2].role: …"). Text
// that is not JSON (RFC 8259), is not UTF-8 or nests deeper than kDeepestNesting is InvalidInput with the place.
// Messages never repeat a value, since it may be a secret. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <string_view>

namespace vitascope::wire {

inline constexpr int kDeepestNesting = 32;

// Only the specialisations that the headers of this folder declare exist.
template<class T>
[[nodiscard]] Result<T> fromJson(std::string_view text);

} // namespace vitascope::wire
