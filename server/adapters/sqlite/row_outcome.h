// SPDX-License-Identifier: GPL-3.0-or-later
// What repositories do with the rows they got. Thread: any.
#pragma once

#include "server/domain/page.h"
#include "shared/base/result.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vitascope::server::sqlite {

// A page out of rows of which one more than the limit was asked for.
template<class Key, class T>
Page<T, Key> pageOf(std::vector<T> items, int limit) {
    Page<T, Key> page;
    const auto most = static_cast<std::size_t>(limit);
    if (items.size() > most) {
        items.erase(items.begin() + limit, items.end());
        if (!items.empty())
            page.next = items.back().id;
    }
    page.items = std::move(items);
    return page;
}

// For execute(…).and_then(…): NotFound if the statement changed no row.
template<class IdType>
auto expectOneRow(std::string thing, const IdType& id) {
    return [thing = std::move(thing), id](std::int64_t changed) -> Result<void> {
        if (changed == 0)
            return fail(ErrorCode::NotFound, "no such " + thing + ": " + id.toString());
        return {};
    };
}

} // namespace vitascope::server::sqlite
