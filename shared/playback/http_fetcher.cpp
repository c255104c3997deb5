// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/http_fetcher.h"

#include <memory>
#include <string>
#include <utility>

namespace vitascope::playback {

namespace {

constexpr auto kStall = std::chrono::seconds(8); // a viewer waits no longer for a server that says nothing
constexpr int kRedirects = 5;

// One transfer's answer, as far as it has come.
struct Answer {
    FetchHandlers handlers;
    std::optional<ByteRange> range;
    int status = 0;
    std::int64_t received = 0;

    [[nodiscard]] bool isGood() const { return status == (range ? 206 : 200); }
};

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
    if (!facts)
        return fail("fetch media", facts.error());
    if (!answer.isGood())
        return fail(codeOf(answer.status), "fetch media: the server answered " + std::to_string(answer.status));
    if (answer.range && answer.received != answer.range->length)
        return fail(ErrorCode::Unavailable, "fetch media: the answer is shorter than the range");
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
    if (request.range)
        http.range = transfer::ByteRange{static_cast<std::uint64_t>(request.range->offset),
                                         static_cast<std::uint64_t>(request.range->length)};
    transfer::HttpHandlers on;
    on.onHead = [answer](const transfer::HttpHead& head) { answer->status = head.status; };
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
