// SPDX-License-Identifier: GPL-3.0-or-later
// EventHub: tells programs what happens, each what it may know. Who waits is kept here without a thread and answered
// when something happens, when its patience ends, when its session ends or when the hub closes. One thread runs the
// hub; it reads each new event once, for all. The newest events of the log are kept in memory, so that asking costs no
// database. Thread: any; run() one.
#pragma once

#include "server/domain/events/event_log.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace vitascope::server::events {

struct Viewer {
    UserId user;
    SessionId session;
    auth::Permissions permissions;
};

struct EventBatch {
    Cursor cursor;        // where to go on
    bool isReset = false; // events were missed: load everything again
    std::vector<Event> events;
};

enum class WaitRefusal { SessionEnded, TooManyOfUser, TooMany, Closed };

struct HubLimits {
    std::size_t waiting = 4096; // in all
    std::size_t waitingOfUser = 16;
    std::size_t kept = 10'000; // events of the log
    std::chrono::hours age{24 * 7};
    std::size_t batch = 500; // events an answer
};

class EventHub {
public:
    using Outcome = tl::expected<EventBatch, WaitRefusal>;
    // Called once, by any thread and not under a lock of the hub; must not block.
    using Answer = std::function<void(Outcome)>;
    using IsEnded = std::function<bool(SessionId)>;
    using WaitId = std::uint64_t;

    // All outlive this; the log tells this of its events from now on.
    EventHub(UnitOfWork& work, EventRepository& repository, EventLog& log, const Clock& clock, IsEnded isEnded,
             const HubLimits& limits = {});
    // Closes.
    ~EventHub();
    EventHub(const EventHub&) = delete;
    EventHub& operator=(const EventHub&) = delete;

    // Reads what is kept of the log. Before the first call.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] WaitId nextWait() { return ++waits_; }
    // Answers at once if something has happened behind the cursor, without a cursor (with the cursor of now), or
    // without patience. Otherwise keeps the answer.
    void wait(WaitId id, const Viewer& viewer, const std::optional<Cursor>& after, std::chrono::milliseconds patience,
              Answer answer);
    // Answers a wait now, with nothing, also one whose wait() is still to come; no failure if it is over. Returns at
    // once: nothing that takes time is done under the lock that it takes.
    void hurry(WaitId id);

    // Tells of what is not kept: the newest event of each kind and subject counts, until the log has a newer one of the
    // subject (as when a job ends), and a new reader gets none.
    void announce(Event event);

    // Until stop: hands out what happens, ends waits, forgets old events.
    void run(const std::stop_token& stop);
    // Answers all waits; refuses new ones.
    void close();

    [[nodiscard]] std::size_t waiting() const;

private:
    struct Waiter {
        Viewer viewer;
        Cursor after;
        SteadyTime deadline;
        Answer answer;
    };
    using Subject = std::pair<std::string, std::string>; // the subject and the kind of an event
    using Ready = std::vector<std::pair<Answer, Outcome>>;

    // All of these with the mutex held.
    [[nodiscard]] Cursor now() const { return {lastNumber(), passed_}; }
    [[nodiscard]] std::uint64_t lastNumber() const { return log_.empty() ? 0 : log_.back().number; }
    [[nodiscard]] bool isLost(const Cursor& cursor) const;
    [[nodiscard]] EventBatch collect(const Viewer& viewer, const Cursor& after) const;
    [[nodiscard]] std::optional<WaitRefusal> refusalFor(const Viewer& viewer) const;
    [[nodiscard]] bool wasHurried(WaitId id);
    // Looks at the next few waiters behind the id and takes out those that have come to their end. Nullopt behind the
    // last one, otherwise where to go on.
    [[nodiscard]] std::optional<WaitId> takeReady(WaitId after, SteadyTime time, Ready& ready);
    void dropPassing(std::map<Subject, std::uint64_t>::iterator known);
    // What was told of the subject before this event.
    void dropPassingBefore(const Event& event);

    void turn(const std::stop_token& stop);
    void lookAgain(const std::stop_token& stop);
    void answerReady();
    [[nodiscard]] bool readNew();
    void forgetOld();
    static void answerAll(Ready ready);

    UnitOfWork& work_;
    EventRepository& repository_;
    const Clock& clock_;
    const IsEnded isEnded_;
    const HubLimits limits_;
    std::atomic<WaitId> waits_ = 0;

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    // Guarded by mutex_.
    bool isClosed_ = false;
    bool mayHaveNew_ = false; // in the database
    bool isDirty_ = false;    // somebody may have something to hear
    std::deque<Event> log_;
    std::uint64_t forgotten_ = 0; // the newest event that log_ does not reach back to
    std::uint64_t passed_ = 0;
    std::map<std::uint64_t, Event> passing_; // by number, the newest last
    std::map<Subject, std::uint64_t> newestPassing_;
    std::map<WaitId, Waiter> waiters_;
    std::set<WaitId> hurried_; // before they waited; a few, the newest
};

} // namespace vitascope::server::events
