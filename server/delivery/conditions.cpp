// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/conditions.h"

#include "shared/base/ascii.h"
#include "shared/base/http_date.h"

namespace vitascope::server::delivery {
namespace {

using front::RequestHead;

// A list may be spread over several headers of one name (RFC 9110, 5.3).
std::optional<std::string> listOf(const RequestHead& head, std::string_view name) {
    std::optional<std::string> list;
    for (const auto& header : head.headers.all()) {
        if (!equalIgnoringCase(header.name, name))
            continue;
        list = list ? *list + "," + header.value : header.value;
    }
    return list;
}

std::optional<UtcTime> dateOf(const RequestHead& head, std::string_view name) {
    const auto* text = head.header(name);
    return text != nullptr ? parseHttpDate(trimmed(*text)) : std::nullopt;
}

std::optional<UtcTime> wholeSeconds(std::optional<UtcTime> time) {
    return time ? std::optional<UtcTime>(std::chrono::floor<std::chrono::seconds>(*time)) : std::nullopt;
}

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

Verdict evaluate(const RequestHead& head, const Validators& validators) {
    const auto modified = wholeSeconds(validators.modified);
    if (const auto wanted = listOf(head, "If-Match")) {
        if (!namesTag(*wanted, validators.tag, TagComparison::Strong))
            return Verdict::PreconditionFailed;
    } else if (const auto since = dateOf(head, "If-Unmodified-Since"); since && modified && *modified > *since) {
        return Verdict::PreconditionFailed;
    }
    if (const auto known = listOf(head, "If-None-Match"))
        return namesTag(*known, validators.tag, TagComparison::Weak) ? Verdict::NotModified : Verdict::Proceed;
    const auto since = dateOf(head, "If-Modified-Since");
    return since && modified && *modified <= *since ? Verdict::NotModified : Verdict::Proceed;
}

bool allowsRange(const RequestHead& head, const Validators& validators) {
    const auto* condition = head.header("If-Range");
    if (condition == nullptr)
        return true;
    const auto text = trimmed(*condition);
    if (text.starts_with('"') || text.starts_with("W/"))
        return text == validators.tag;
    const auto date = parseHttpDate(text);
    return date && date == wholeSeconds(validators.modified);
}

} // namespace vitascope::server::delivery
