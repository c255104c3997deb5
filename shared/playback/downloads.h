// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads: fetches on behalf of the playback thread, until they succeed or cannot. A cut or refused transfer is tried
// again after a growing pause and goes on where it was cut; a refused right waits for a renewed URL.
// Thread: the playback thread; handlers are called on it, never from within start().
#pragma once

#include "shared/abr/throughput.h"
#include "shared/base/clock.h"
#include "shared/playback/fetcher.h"
#include "shared/playback/task_loop.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace vitascope::playback {

class Downloads {
public:
    using Id = std::uint64_t;

    // onRefused: the server said 401 or 403; renew() must follow within 30 s or the download ends in Timeout.
    // A right that is refused again after each renewal ends in what the server said.
    Downloads(Fetcher& fetcher, TaskLoop& loop, const Clock& clock, std::function<void()> onRefused);
    ~Downloads();
    Downloads(const Downloads&) = delete;
    Downloads& operator=(const Downloads&) = delete;

    Id start(FetchRequest request, FetchHandlers handlers);
    // The whole body as text; InvalidInput once it is larger than the limit.
    Id get(FetchRequest request, std::size_t limit, std::function<void(Result<std::string>)> onDone);
    void cancel(Id id); // no handler is called any more; unknown ids are ignored
    void cancelAll();

    // URLs that start with `from` are fetched from `to` instead, and what was refused is tried again.
    void renew(std::string from, std::string to);

    // Starts what is due again. Returns when to call it next.
    std::optional<SteadyTime> step();

    // No attempt brings anything, more than once in a row: the network or the server is away; or a right is waited for.
    [[nodiscard]] bool isCutOff() const { return isCutOff_; }

    // What the link carried, all downloads together, since the last call, over the time in which there was one.
    [[nodiscard]] abr::TransferSample takeSample();
    [[nodiscard]] std::int64_t bytesFetched() const { return bytesFetched_; }

private:
    struct Entry {
        FetchRequest request;
        FetchHandlers handlers;
        std::uint64_t attempt = 0; // 0: none is under way
        Fetcher::Id fetch = 0;
        std::int64_t received = 0; // handed on
        std::int64_t skip = 0;     // bytes of this attempt that were handed on before
        int failures = 0;          // since the last progress
        int refusals = 0;
        std::optional<SteadyTime> retryAt;
        std::optional<SteadyTime> refusedUntil;
        Error refusal;
    };

    void attempt(Id id, Entry& entry);
    void received(Id id, std::uint64_t attempt, std::span<const std::uint8_t> bytes);
    void done(Id id, std::uint64_t attempt, const Result<void>& result);
    bool retryLater(Entry& entry, const Error& error);
    void rightMissing(Id id, const Error& refusal);
    void finish(Id id, const Result<void>& result);
    void countBusyTime();
    [[nodiscard]] std::string currentUrl(const std::string& url) const;

    Fetcher& fetcher_;
    TaskLoop& loop_;
    const Clock& clock_;
    const std::function<void()> onRefused_;
    std::map<Id, std::shared_ptr<Entry>> entries_;
    Id lastId_ = 0;
    std::uint64_t lastAttempt_ = 0;
    std::string from_;
    std::string to_;

    int active_ = 0; // attempts under way
    SteadyTime busySince_{};
    abr::TransferSample sample_;
    std::int64_t bytesFetched_ = 0;
    bool isCutOff_ = false;
};

} // namespace vitascope::playback
