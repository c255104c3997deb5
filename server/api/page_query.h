// SPDX-License-Identifier: GPL-3.0-or-later
// ?limit= and ?cursor= of lists. A cursor is the id after which the next page begins. Thread: any.
#pragma once

#include "server/api/http/exchange.h"

#include <optional>
#include <string>

namespace vitascope::server::api {

template<class IdType>
struct PageQuery {
    int limit = 0;
    std::optional<IdType> after;
};

// InvalidInput for a limit outside 1 to 200 or a cursor that no list gave out.
template<class IdType>
Result<PageQuery<IdType>> readPageQuery(const http::Call& call) {
    constexpr int kUsual = 50;
    constexpr int kMost = 200;
    const auto limit = call.queryNumber("limit", kUsual, 1, kMost);
    if (!limit)
        return fail(limit.error());
    PageQuery<IdType> page{*limit, std::nullopt};
    if (const auto cursor = call.query("cursor")) {
        page.after = IdType::parse(*cursor);
        if (!page.after)
            return fail(ErrorCode::InvalidInput, "cursor is not one that a list gave out");
    }
    return page;
}

template<class IdType>
std::optional<std::string> encodeCursor(const std::optional<IdType>& next) {
    return next ? std::optional(next->toString()) : std::nullopt;
}

} // namespace vitascope::server::api
