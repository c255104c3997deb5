// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/http_fetcher.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace vitascope::playback {

namespace {

constexpr auto kStall = std::chrono::seconds(8); // a viewer waits no longer for a server that says nothing
constexpr int kRedirects = 5;
constexpr std::int64_t kLongestRefusal = 64LL * 1024; // the text of an answer that is none to the range

// One transfer's answer, as far as it has come.
struct Answer {
    FetchHandlers handlers;
    std::optional<ByteRange> range;
    int status = 0;
    bool isOtherRange = false; // than the one asked for
    std::int64_t received = 0;

    [[nodiscard]] bool isGood() const { return status == (range ? 206 : 200) && !isOtherRange; }
};

// "bytes 0-99/1234" with the range's own bytes (RFC 9110 §14.4); the length behind the slash says nothing about them.
bool isRange(const std::optional<std::string>& contentRange, const ByteRange& range) {
    const auto wanted =
        "bytes " + std::to_string(range.offset) + "-" + std::to_string(range.offset + range.length - 1) + "/";
    return contentRange && contentRange->starts_with(wanted);
}

ErrorCode codeOf(int status) {
    switch (status) {
    case 401:
        return ErrorCode::Unauthenticated;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 416:
        return ErrorCode::Corrupt;
    case 429:
        return ErrorCode::Unavailable;
    default:
        return status >= 500 ? ErrorCode::Unavailable : ErrorCode::InvalidInput;
    }
}

Result<void> outcomeOf(const Answer& answer, const Result<transfer::TransferFacts>& facts) {
    if (answer.isOtherRange)
        return fail(ErrorCode::Unavailable, "fetch media: the server answered with another range");
    if (answer.status != 0 && !answer.isGood()) // however much of its text has come
        return fail(codeOf(answer.status), "fetch media: the server answered " + std::to_string(answer.status));
    if (!facts)
        return fail("fetch media", facts.error());
    if (answer.range && answer.received != answer.range->length)
        return fail(ErrorCode::Unavailable, "fetch media: the answer is not as long as the range");
    return {};
}

} // namespace

Fetcher::Id HttpFetcher::start(FetchRequest request, FetchHandlers handlers) {
    const auto answer = std::make_shared<Answer>();
    answer->handlers = std::move(handlers);
    answer->range = request.range;
    transfer::HttpRequest http;
    http.url = std::move(request.url);
    http.deadlines.stall = kStall;
    http.redirects = kRedirects;
    if (request.range) {
        http.responseLimit = static_cast<std::uint64_t>(std::max(request.range->length, kLongestRefusal));
        http.range = transfer::ByteRange{static_cast<std::uint64_t>(request.range->offset),
                                         static_cast<std::uint64_t>(request.range->length)};
    }
    transfer::HttpHandlers on;
    on.onHead = [answer](const transfer::HttpHead& head) {
        answer->status = head.status;
        answer->isOtherRange =
            answer->range && head.status == 206 && !isRange(head.headers.find("Content-Range"), *answer->range);
    };
    on.onData = [answer](std::span<const std::uint8_t> bytes) {
        if (!answer->isGood())
            return;
        answer->received += static_cast<std::int64_t>(bytes.size());
        if (!answer->range || answer->received <= answer->range->length)
            answer->handlers.onBytes(bytes);
    };
    on.onDone = [answer](const Result<transfer::TransferFacts>& facts) {
        answer->handlers.onDone(outcomeOf(*answer, facts));
    };
    return client_.start(std::move(http), std::move(on));
}

void HttpFetcher::cancel(Id id) {
    client_.cancel(id);
}

} // namespace vitascope::playback
