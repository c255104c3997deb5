// SPDX-License-Identifier: GPL-3.0-or-later
// Which letters folding.h takes for the same. Thread: any.
#pragma once

#include <string_view>
#include <vector>

namespace vitascope::server::search {

struct FoldingRow {
    std::string_view folded;     // UTF-8
    std::string_view characters; // UTF-8; each of these becomes `folded`
};

// Each character stands in at most one row; no folded text has a character that is folded again.
[[nodiscard]] const std::vector<FoldingRow>& foldingRows();

} // namespace vitascope::server::search
