// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/conditions.h"

#include "shared/base/ascii.h"
#include "shared/base/entity_tag.h"
#include "shared/base/http_date.h"

namespace vitascope::server::delivery {
namespace {

using front::RequestHead;

std::optional<UtcTime> dateOf(const RequestHead& head, std::string_view name) {
    const auto* text = head.header(name);
    return text != nullptr ? parseHttpDate(trimmed(*text)) : std::nullopt;
}

std::optional<UtcTime> wholeSeconds(std::optional<UtcTime> time) {
    return time ? std::optional<UtcTime>(std::chrono::floor<std::chrono::seconds>(*time)) : std::nullopt;
}

} // namespace

Verdict evaluate(const RequestHead& head, const Validators& validators) {
    const auto modified = wholeSeconds(validators.modified);
    if (const auto wanted = head.headers.list("If-Match")) {
        if (!namesTag(*wanted, validators.tag, TagComparison::Strong))
            return Verdict::PreconditionFailed;
    } else if (const auto since = dateOf(head, "If-Unmodified-Since"); since && modified && *modified > *since) {
        return Verdict::PreconditionFailed;
    }
    if (const auto known = head.headers.list("If-None-Match"))
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
