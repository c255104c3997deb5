// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/downloads.h"

#include "shared/base/log.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vitascope::playback {

namespace {

constexpr auto kFirstPause = std::chrono::milliseconds(250);
constexpr auto kLongestPause = std::chrono::milliseconds(4000);
constexpr int kMostFailures = 9; // without a byte in between: about 20 s
constexpr int kCutOffFailures = 2;
constexpr int kMostRefusals = 3;
constexpr auto kRenewal = std::chrono::seconds(30);

bool canRetry(ErrorCode code) {
    return code == ErrorCode::Unavailable || code == ErrorCode::Timeout;
}

bool isRefusal(ErrorCode code) {
    return code == ErrorCode::Unauthenticated || code == ErrorCode::Forbidden;
}

} // namespace

Downloads::Downloads(Fetcher& fetcher, TaskLoop& loop, const Clock& clock, std::function<void()> onRefused)
    : fetcher_(fetcher), loop_(loop), clock_(clock), onRefused_(std::move(onRefused)) {}

Downloads::~Downloads() {
    cancelAll();
}

Downloads::Id Downloads::start(FetchRequest request, FetchHandlers handlers) {
    const auto id = ++lastId_;
    auto entry = std::make_shared<Entry>();
    entry->request = std::move(request);
    entry->handlers = std::move(handlers);
    entries_.emplace(id, entry);
    attempt(id, *entry);
    return id;
}

Downloads::Id Downloads::get(FetchRequest request, std::size_t limit, std::function<void(Result<std::string>)> onDone) {
    auto body = std::make_shared<std::string>();
    auto tooLarge = std::make_shared<bool>(false);
    FetchHandlers handlers;
    handlers.onBytes = [body, tooLarge, limit](std::span<const std::uint8_t> bytes) {
        *tooLarge = *tooLarge || body->size() + bytes.size() > limit;
        if (!*tooLarge)
            body->append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    handlers.onDone = [body, tooLarge, limit, done = std::move(onDone)](const Result<void>& result) {
        if (!result)
            done(fail(result.error()));
        else if (*tooLarge)
            done(fail(ErrorCode::InvalidInput, "fetch: larger than " + std::to_string(limit) + " bytes"));
        else
            done(std::move(*body));
    };
    return start(std::move(request), std::move(handlers));
}

void Downloads::cancel(Id id) {
    const auto found = entries_.find(id);
    if (found == entries_.end())
        return;
    const auto entry = found->second;
    entries_.erase(found);
    if (entry->attempt == 0)
        return;
    fetcher_.cancel(entry->fetch);
    countBusyTime();
    --active_;
}

void Downloads::cancelAll() {
    while (!entries_.empty())
        cancel(entries_.begin()->first);
    isCutOff_ = false;
}

void Downloads::renew(std::string from, std::string to) {
    from_ = std::move(from);
    to_ = std::move(to);
    for (auto& [id, entry] : entries_) {
        if (entry->refusedUntil) {
            entry->refusedUntil.reset();
            attempt(id, *entry);
        }
    }
}

std::optional<SteadyTime> Downloads::step() {
    const auto now = clock_.steadyNow();
    std::optional<SteadyTime> next;
    std::vector<Id> givenUp;
    for (auto& [id, entry] : entries_) {
        if (entry->retryAt && *entry->retryAt <= now)
            attempt(id, *entry);
        if (entry->refusedUntil && *entry->refusedUntil <= now)
            givenUp.push_back(id);
        for (const auto& time : {entry->retryAt, entry->refusedUntil})
            if (time)
                next = std::min(next.value_or(*time), *time);
    }
    for (const auto id : givenUp)
        if (const auto entry = entries_.find(id); entry != entries_.end()) // a handler may have cancelled it
            rightMissing(id, entry->second->refusal);
    return next;
}

abr::TransferSample Downloads::takeSample() {
    countBusyTime();
    return std::exchange(sample_, {});
}

void Downloads::attempt(Id id, Entry& entry) {
    entry.retryAt.reset();
    entry.attempt = ++lastAttempt_;
    FetchRequest request{currentUrl(entry.request.url), entry.request.range};
    entry.skip = 0;
    if (request.range) {
        request.range->offset += entry.received;
        request.range->length -= entry.received;
    } else {
        entry.skip = entry.received;
    }
    countBusyTime();
    ++active_;
    FetchHandlers handlers;
    handlers.onBytes = [this, id, number = entry.attempt](std::span<const std::uint8_t> bytes) {
        loop_.post([this, id, number, copy = std::vector<std::uint8_t>(bytes.begin(), bytes.end())] {
            received(id, number, copy);
        });
    };
    handlers.onDone = [this, id, number = entry.attempt](Result<void> result) {
        loop_.post([this, id, number, outcome = std::move(result)] { done(id, number, outcome); });
    };
    entry.fetch = fetcher_.start(std::move(request), std::move(handlers));
}

void Downloads::received(Id id, std::uint64_t attempt, std::span<const std::uint8_t> bytes) {
    const auto found = entries_.find(id);
    if (found == entries_.end() || found->second->attempt != attempt)
        return; // cancelled meanwhile
    const auto entry = found->second;
    bytesFetched_ += static_cast<std::int64_t>(bytes.size());
    sample_.bytes += static_cast<std::int64_t>(bytes.size());
    const auto skipped = std::min(entry->skip, static_cast<std::int64_t>(bytes.size()));
    entry->skip -= skipped;
    const auto fresh = bytes.subspan(static_cast<std::size_t>(skipped));
    if (fresh.empty())
        return;
    entry->received += static_cast<std::int64_t>(fresh.size());
    entry->failures = 0;
    isCutOff_ = false;
    entry->handlers.onBytes(fresh);
}

void Downloads::done(Id id, std::uint64_t attempt, const Result<void>& result) {
    const auto found = entries_.find(id);
    if (found == entries_.end() || found->second->attempt != attempt)
        return;
    const auto entry = found->second;
    entry->attempt = 0;
    countBusyTime();
    --active_;
    const bool isWhole = entry->request.range && entry->received == entry->request.range->length;
    if (result || isWhole)
        return finish(id, {});
    if (!retryLater(*entry, result.error()))
        finish(id, result);
}

bool Downloads::retryLater(Entry& entry, const Error& error) {
    const auto now = clock_.steadyNow();
    if (isRefusal(error.code)) {
        if (++entry.refusals > kMostRefusals)
            return false;
        entry.refusal = error;
        entry.refusedUntil = now + kRenewal;
        onRefused_();
        return true;
    }
    if (!canRetry(error.code) || ++entry.failures > kMostFailures)
        return false;
    isCutOff_ = isCutOff_ || entry.failures >= kCutOffFailures;
    const auto pause = std::min(kLongestPause, kFirstPause * (1 << std::min(entry.failures - 1, 8)));
    entry.retryAt = now + pause;
    log::warning("fetch failed, trying again", {{"error", error.message}, {"pauseMs", std::to_string(pause.count())}});
    return true;
}

// Nobody said that there is no right: who could renew it did not answer.
void Downloads::rightMissing(Id id, const Error& refusal) {
    isCutOff_ = true;
    finish(id, fail(ErrorCode::Timeout, "fetch: the right was not renewed: " + refusal.message));
}

void Downloads::finish(Id id, const Result<void>& result) {
    const auto entry = entries_.at(id);
    entries_.erase(id);
    entry->handlers.onDone(result);
}

void Downloads::countBusyTime() {
    const auto now = clock_.steadyNow();
    if (active_ > 0)
        sample_.time += now - busySince_;
    busySince_ = now;
}

std::string Downloads::currentUrl(const std::string& url) const {
    return !from_.empty() && url.starts_with(from_) ? to_ + url.substr(from_.size()) : url;
}

} // namespace vitascope::playback
