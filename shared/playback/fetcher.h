// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine gets bytes: one asynchronous GET with an optional range. HttpFetcher (http_fetcher.h) does it over
// shared/transfer; tests bring their own.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace vitascope::playback {

struct ByteRange {
    std::int64_t offset = 0;
    std::int64_t length = 0;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

struct FetchRequest {
    std::string url;
    std::optional<ByteRange> range;
};

struct FetchHandlers {
    // Bytes of the body in order, as they arrive. Only of a good answer: 200, or 206 with the range asked for.
    std::function<void(std::span<const std::uint8_t>)> onBytes;
    // Exactly once, last, unless cancelled: success when all bytes of the answer (and of the range) have come.
    // 401 -> Unauthenticated, 403 -> Forbidden, 404 and 410 -> NotFound, 416 -> Corrupt, other 4xx -> InvalidInput,
    // 5xx, 429 and a cut or refused connection -> Unavailable, silence -> Timeout.
    std::function<void(Result<void>)> onDone;
};

class Fetcher {
public:
    using Id = std::uint64_t;

    virtual ~Fetcher() = default;
    // Returns at once. The handlers are called on a thread of the fetcher's, never from within start().
    // It does not retry: the engine decides that.
    virtual Id start(FetchRequest request, FetchHandlers handlers) = 0;
    // After it returns none of the handlers is running or will run. Unknown and finished ids are ignored.
    // Not to be called from a handler.
    virtual void cancel(Id id) = 0;
};

} // namespace vitascope::playback
