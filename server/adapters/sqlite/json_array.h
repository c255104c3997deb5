// SPDX-License-Identifier: GPL-3.0-or-later
// A list of values as one bound value: `IN (SELECT value FROM json_each(?))`. Thread: any.
#pragma once

#include "shared/base/id.h"

#include <span>
#include <string>

namespace vitascope::server::sqlite {

// ["…","…"]
template<class Tag>
std::string jsonArray(std::span<const Id<Tag>> ids) {
    std::string text = "[";
    for (const auto& id : ids)
        text.append(text.size() > 1 ? ",\"" : "\"").append(id.toString()).append("\"");
    return text + "]";
}

// The same of any texts (RFC 8259, 7).
[[nodiscard]] std::string jsonArray(std::span<const std::string> texts);

} // namespace vitascope::server::sqlite
