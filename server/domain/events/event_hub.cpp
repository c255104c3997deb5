// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/events/event_hub.h"

#include "shared/base/catch_all.h"
#include "shared/base/log.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::events {
namespace {

constexpr std::chrono::seconds kLook{1}; // at deadlines and ended sessions
constexpr std::chrono::hours kForget{1};
constexpr std::size_t kMostPassing = 1000;
constexpr std::size_t kMostHurried = 1000; // that never wait, as when a client goes between two calls
constexpr std::size_t kTurn = 16;          // waiters looked at in one holding of the lock

bool mayHear(const Viewer& viewer, const Audience& audience) {
    return audience.user ? *audience.user == viewer.user : viewer.permissions.contains(audience.permission);
}

} // namespace

EventHub::EventHub(UnitOfWork& work, EventRepository& repository, EventLog& log, const Clock& clock, IsEnded isEnded,
                   const HubLimits& limits)
    : work_(work), repository_(repository), clock_(clock), isEnded_(std::move(isEnded)), limits_(limits) {
    log.onAppend([this] {
        {
            const std::scoped_lock lock(mutex_);
            mayHaveNew_ = true;
        }
        changed_.notify_all();
    });
}

EventHub::~EventHub() {
    close();
}

Result<void> EventHub::load() {
    auto events = work_.write([&](WriteScope& scope) -> Result<std::vector<Event>> {
        if (auto forgotten = repository_.forget(scope, clock_.utcNow() - limits_.age, limits_.kept); !forgotten)
            return fail(forgotten.error());
        return repository_.after(scope, 0, limits_.kept);
    });
    if (!events)
        return fail(events.error());
    const std::scoped_lock lock(mutex_);
    log_.assign(std::make_move_iterator(events->begin()), std::make_move_iterator(events->end()));
    forgotten_ = log_.empty() ? 0 : log_.front().number - 1;
    return {};
}

void EventHub::wait(WaitId id, const Viewer& viewer, const std::optional<Cursor>& after,
                    std::chrono::milliseconds patience, Answer answer) {
    std::optional<Outcome> outcome;
    {
        const std::scoped_lock lock(mutex_);
        auto batch = after ? collect(viewer, *after) : EventBatch{.cursor = now(), .isReset = false, .events = {}};
        const bool isHurried = wasHurried(id);
        if (const auto refusal = refusalFor(viewer))
            outcome = tl::unexpected(*refusal);
        else if (!after || batch.isReset || !batch.events.empty() || patience.count() <= 0 || isHurried)
            outcome = std::move(batch);
        else
            waiters_.emplace(id, Waiter{viewer, batch.cursor, clock_.steadyNow() + patience, std::move(answer)});
    }
    if (outcome)
        answer(std::move(*outcome));
}

void EventHub::hurry(WaitId id) {
    decltype(waiters_)::node_type waiter;
    {
        const std::scoped_lock lock(mutex_);
        waiter = waiters_.extract(id);
        if (!waiter)
            hurried_.insert(id);
        if (hurried_.size() > kMostHurried)
            hurried_.erase(hurried_.begin());
    }
    if (waiter)
        waiter.mapped().answer(EventBatch{.cursor = waiter.mapped().after, .isReset = false, .events = {}});
}

void EventHub::announce(Event event) {
    event.at = clock_.utcNow();
    {
        const std::scoped_lock lock(mutex_);
        Subject subject{event.subject, event.kind};
        if (const auto known = newestPassing_.find(subject); known != newestPassing_.end())
            dropPassing(known);
        if (passing_.size() >= kMostPassing) {
            const auto& oldest = passing_.begin()->second;
            dropPassing(newestPassing_.find({oldest.subject, oldest.kind}));
        }
        newestPassing_.emplace(std::move(subject), ++passed_);
        passing_.emplace(passed_, std::move(event));
        isDirty_ = true;
    }
    changed_.notify_all();
}

void EventHub::run(const std::stop_token& stop) {
    auto forgetAt = clock_.steadyNow() + kForget;
    while (!stop.stop_requested()) {
        if (!catchAll("events", [&] { turn(stop); }))
            lookAgain(stop);
        if (clock_.steadyNow() >= forgetAt) {
            (void)catchAll("events", [&] { forgetOld(); });
            forgetAt = clock_.steadyNow() + kForget;
        }
    }
}

void EventHub::turn(const std::stop_token& stop) {
    bool hasNew = false;
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, stop, kLook, [this] { return mayHaveNew_ || isDirty_; });
        hasNew = std::exchange(mayHaveNew_, false);
        isDirty_ = false;
    }
    if (hasNew && !readNew())
        lookAgain(stop);
    answerReady();
}

// After a pause.
void EventHub::lookAgain(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    mayHaveNew_ = true;
    changed_.wait_for(lock, stop, kLook, [] { return false; });
}

void EventHub::close() {
    std::map<WaitId, Waiter> left;
    {
        const std::scoped_lock lock(mutex_);
        isClosed_ = true;
        left.swap(waiters_);
    }
    for (auto& [id, waiter] : left)
        waiter.answer(EventBatch{.cursor = waiter.after, .isReset = false, .events = {}});
}

std::size_t EventHub::waiting() const {
    const std::scoped_lock lock(mutex_);
    return waiters_.size();
}

// Older than what is kept, or of a log that was set back, as by the restoring of a backup.
bool EventHub::isLost(const Cursor& cursor) const {
    return cursor.logged > lastNumber() || cursor.logged < forgotten_;
}

EventBatch EventHub::collect(const Viewer& viewer, const Cursor& after) const {
    if (isLost(after))
        return {.cursor = now(), .isReset = true, .events = {}};
    EventBatch batch{.cursor = now(), .isReset = false, .events = {}};
    for (auto event = std::ranges::upper_bound(log_, after.logged, {}, &Event::number); event != log_.end(); ++event) {
        if (!mayHear(viewer, event->audience))
            continue;
        batch.events.push_back(*event);
        if (batch.events.size() < limits_.batch)
            continue;
        batch.cursor = {event->number, after.passing};
        return batch;
    }
    // The count of what is passing begins anew with each start of the program.
    const auto seen = after.passing > passed_ ? 0 : after.passing;
    for (auto passing = passing_.upper_bound(seen); passing != passing_.end(); ++passing)
        if (mayHear(viewer, passing->second.audience))
            batch.events.push_back(passing->second);
    return batch;
}

std::optional<WaitRefusal> EventHub::refusalFor(const Viewer& viewer) const {
    if (isClosed_)
        return WaitRefusal::Closed;
    if (isEnded_(viewer.session))
        return WaitRefusal::SessionEnded;
    if (waiters_.size() >= limits_.waiting)
        return WaitRefusal::TooMany;
    const auto ofUser =
        std::ranges::count_if(waiters_, [&](const auto& entry) { return entry.second.viewer.user == viewer.user; });
    if (static_cast<std::size_t>(ofUser) >= limits_.waitingOfUser)
        return WaitRefusal::TooManyOfUser;
    return std::nullopt;
}

bool EventHub::wasHurried(WaitId id) {
    return hurried_.erase(id) > 0;
}

std::optional<EventHub::WaitId> EventHub::takeReady(WaitId after, SteadyTime time, Ready& ready) {
    auto each = waiters_.upper_bound(after);
    for (std::size_t count = 0; count < kTurn && each != waiters_.end(); ++count) {
        auto& [id, waiter] = *each;
        after = id;
        auto batch = collect(waiter.viewer, waiter.after);
        if (isEnded_(waiter.viewer.session)) {
            ready.emplace_back(std::move(waiter.answer), tl::unexpected(WaitRefusal::SessionEnded));
        } else if (batch.isReset || !batch.events.empty() || time >= waiter.deadline) {
            ready.emplace_back(std::move(waiter.answer), std::move(batch));
        } else {
            waiter.after = batch.cursor; // what it may not hear is not looked at again
            ++each;
            continue;
        }
        each = waiters_.erase(each);
    }
    return each == waiters_.end() ? std::nullopt : std::optional(after);
}

void EventHub::dropPassing(std::map<Subject, std::uint64_t>::iterator known) {
    passing_.erase(known->second);
    newestPassing_.erase(known);
}

void EventHub::dropPassingBefore(const Event& event) {
    auto known = newestPassing_.lower_bound({event.subject, {}});
    while (known != newestPassing_.end() && known->first.first == event.subject) {
        const auto each = known++;
        if (passing_.at(each->second).at <= event.at)
            dropPassing(each);
    }
}

// A few waiters at a time: whoever appends, announces or hurries meanwhile waits for those few at most.
void EventHub::answerReady() {
    const auto time = clock_.steadyNow();
    std::optional<WaitId> next = 0;
    while (next) {
        Ready ready;
        {
            const std::scoped_lock lock(mutex_);
            next = takeReady(*next, time, ready);
        }
        answerAll(std::move(ready));
    }
}

// In a write scope, which begins after the transaction that told of the event has ended.
bool EventHub::readNew() {
    std::uint64_t last = 0;
    {
        const std::scoped_lock lock(mutex_);
        last = lastNumber();
    }
    auto events = work_.write([&](WriteScope& scope) { return repository_.after(scope, last, limits_.kept); });
    if (!events) {
        log::warning("new events could not be read", {{"error", events.error().message}});
        return false;
    }
    const std::scoped_lock lock(mutex_);
    for (auto& event : *events) {
        dropPassingBefore(event);
        log_.push_back(std::move(event));
    }
    for (; log_.size() > limits_.kept; log_.pop_front())
        forgotten_ = log_.front().number;
    return true;
}

void EventHub::forgetOld() {
    const auto forgotten = work_.write(
        [&](WriteScope& scope) { return repository_.forget(scope, clock_.utcNow() - limits_.age, limits_.kept); });
    if (!forgotten)
        log::warning("old events could not be removed", {{"error", forgotten.error().message}});
}

void EventHub::answerAll(Ready ready) {
    for (auto& [answer, outcome] : ready)
        answer(std::move(outcome));
}

} // namespace vitascope::server::events
