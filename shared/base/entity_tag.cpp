// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/entity_tag.h"

#include "shared/base/ascii.h"

namespace vitascope {
namespace {

// Takes the next entity tag with its quotes off the list, as weak or strong as it is written; empty if what comes next
// is none.
std::string_view takeTag(std::string_view& list) {
    const auto start = list.find_first_not_of(" \t,");
    list.remove_prefix(start == std::string_view::npos ? list.size() : start);
    const std::size_t quote = list.starts_with("W/") ? 2 : 0;
    const auto end = list.substr(quote).starts_with('"') ? list.find('"', quote + 1) : std::string_view::npos;
    if (end == std::string_view::npos)
        return {};
    const auto tag = list.substr(0, end + 1);
    list.remove_prefix(end + 1);
    return tag;
}

} // namespace

bool namesTag(std::string_view list, std::string_view tag, TagComparison comparison) {
    list = trimmed(list);
    if (list == "*")
        return true;
    while (!list.empty()) {
        auto item = takeTag(list);
        if (item.empty())
            return false;
        if (comparison == TagComparison::Weak && item.starts_with("W/"))
            item.remove_prefix(2);
        if (item == tag)
            return true;
    }
    return false;
}

} // namespace vitascope
