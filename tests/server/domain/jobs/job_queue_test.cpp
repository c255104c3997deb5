// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jobs/job_queue.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/support/fake_job_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::jobs;

namespace {

class FakeHandler final : public JobHandler {
public:
    [[nodiscard]] std::string_view kind() const override { return "count"; }
    Result<void> run(const Job&, const std::stop_token&) override { return {}; }
    Result<void> giveUp(WriteScope&, const Job& job, const std::string& reason) override {
        givenUp.emplace_back(job.subject, reason);
        return giveUpResult;
    }
    Result<void> revive(WriteScope&, const Job& job) override {
        revived.push_back(job.subject);
        return reviveResult;
    }
    [[nodiscard]] int maxAttempts(const JobRules& rules) const override { return attempts.value_or(rules.maxAttempts); }
    std::vector<std::string> revived;
    Result<void> reviveResult;
    std::optional<int> attempts;
    std::vector<std::pair<std::string, std::string>> givenUp;
    Result<void> giveUpResult;
};

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeJobRepository repository{work};
    JobQueue queue;
    FakeHandler handler;

    explicit Fixture(const JobRules& rules = {}) : queue(work, repository, clock, ids, rules) {
        queue.addHandler(handler);
    }

    JobId submit(const std::string& subject = "a") {
        return *work.write([&](WriteScope& scope) { return queue.submit(scope, "count", subject); });
    }
    Result<void> complete(const Job& job) {
        return work.write([&](WriteScope& scope) { return queue.complete(scope, leaseOf(job)); });
    }
};

const Error kAway{ErrorCode::Unavailable, "the disk is away"};

} // namespace

class JobQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesAJobToOneWorkerUntilItsLeaseEnds() {
        Fixture f;
        const auto id = f.submit();
        const auto first = f.queue.claim();
        QVERIFY(first && *first);
        QVERIFY((*first)->id == id);
        QVERIFY(!f.queue.claim()->has_value());
        f.clock.advance(f.queue.rules().lease);
        const auto second = f.queue.claim();
        QVERIFY((*second)->id == id);
        QCOMPARE((*second)->attempts, 2);
        QVERIFY((*second)->fence > (*first)->fence);
    }

    void refusesTheOutcomeOfAWorkerThatLostItsLease() {
        Fixture f;
        f.submit();
        const auto slow = **f.queue.claim();
        f.clock.advance(f.queue.rules().lease);
        const auto quick = **f.queue.claim();
        QVERIFY(f.complete(slow).error().code == ErrorCode::Conflict);
        QVERIFY(f.queue.extend(leaseOf(slow)).error().code == ErrorCode::Conflict);
        QVERIFY(f.queue.failed(slow, kAway).error().code == ErrorCode::Conflict);
        QVERIFY(f.complete(quick));
        QVERIFY(f.queue.find(quick.id)->state == JobState::Done);
    }

    void aHeartbeatKeepsTheLease() {
        Fixture f;
        f.submit();
        const auto job = **f.queue.claim();
        for (int i = 0; i < 5; ++i) {
            f.clock.advance(f.queue.rules().lease / 2);
            QVERIFY(f.queue.extend(leaseOf(job)));
            QVERIFY(!f.queue.claim()->has_value());
        }
        QVERIFY(f.complete(job));
        QVERIFY(f.queue.extend(leaseOf(job)).error().code == ErrorCode::Conflict);
    }

    void triesAgainLaterAndLater() {
        Fixture f;
        const auto id = f.submit();
        for (const auto delay : {2, 8, 32, 128}) {
            const auto job = f.queue.claim();
            QVERIFY(*job);
            QVERIFY(f.queue.failed(**job, kAway));
            QVERIFY(f.queue.find(id)->state == JobState::Queued);
            f.clock.advance(std::chrono::seconds(delay) - std::chrono::microseconds(1));
            QVERIFY(!f.queue.claim()->has_value());
            f.clock.advance(std::chrono::microseconds(1));
        }
        const auto last = **f.queue.claim();
        QCOMPARE(last.attempts, 5);
        QVERIFY(f.queue.failed(last, kAway));
        const auto dead = *f.queue.find(id);
        QVERIFY(dead.state == JobState::Dead);
        QCOMPARE(dead.reason, kAway.message);
        QCOMPARE(f.handler.givenUp.size(), std::size_t(1));
        QCOMPARE(f.handler.givenUp[0].second, kAway.message);
    }

    void givesUpAtOnceWhatCannotPass() {
        Fixture f;
        const auto id = f.submit("film");
        QVERIFY(f.queue.failed(**f.queue.claim(), {ErrorCode::NotFound, "no program"}));
        QVERIFY(f.queue.find(id)->state == JobState::Dead);
        QCOMPARE(f.handler.givenUp[0].first, std::string("film"));
        f.clock.advance(std::chrono::hours(24));
        QVERIFY(!f.queue.claim()->has_value());
    }

    // A job that kills the program each time never reports a failure.
    void buriesAJobThatEndsItsWorkerEachTime() {
        Fixture f;
        const auto poison = f.submit("poison");
        const auto rules = f.queue.rules();
        for (int i = 0; i < rules.maxAttempts; ++i) {
            QVERIFY(f.queue.claim()->has_value());
            f.clock.advance(rules.lease);
        }
        const auto other = f.submit("other");
        QVERIFY((*f.queue.claim())->id == other);
        QVERIFY(f.queue.find(poison)->state == JobState::Dead);
        QCOMPARE(f.handler.givenUp[0].first, std::string("poison"));
    }

    void aDeadJobStaysDeadIfItsHandlerCannotTidyUp() {
        Fixture f;
        f.handler.giveUpResult = fail(ErrorCode::Internal, "no");
        const auto id = f.submit();
        QVERIFY(f.queue.failed(**f.queue.claim(), {ErrorCode::InvalidInput, "x"}));
        QVERIFY(f.queue.find(id)->state == JobState::Dead);
    }

    void aJobThatWasInterruptedIsNotToBlame() {
        Fixture f;
        f.submit();
        for (int i = 0; i < 20; ++i) {
            const auto job = f.queue.claim();
            QVERIFY(*job);
            QCOMPARE((*job)->attempts, 1);
            QVERIFY(f.queue.failed(**job, {ErrorCode::Cancelled, "stop"}));
        }
    }

    void aJobThatIsDoneCannotFailAnyMore() {
        Fixture f;
        const auto id = f.submit();
        const auto job = **f.queue.claim();
        QVERIFY(f.complete(job));
        QVERIFY(f.queue.failed(job, kAway).error().code == ErrorCode::Conflict);
        QVERIFY(f.queue.find(id)->state == JobState::Done);
    }

    void anOutcomeThatFailsLeavesTheJobRunning() {
        Fixture f;
        const auto id = f.submit();
        const auto job = **f.queue.claim();
        const auto done = f.work.write([&](WriteScope& scope) -> Result<void> {
            if (auto completed = f.queue.complete(scope, leaseOf(job)); !completed)
                return completed;
            return fail(ErrorCode::Conflict, "the outcome could not be written");
        });
        QVERIFY(!done);
        QVERIFY(f.queue.find(id)->state == JobState::Running);
    }

    void wakesAWorkerAtASubmission() {
        Fixture f;
        const auto wakes = f.queue.wakes();
        std::thread submitter([&f] {
            f.submit();
            f.queue.wake();
        });
        std::stop_source stop;
        f.queue.waitForWork(wakes, stop.get_token());
        submitter.join();
        QVERIFY(f.queue.claim()->has_value());
    }

    void aWakeBetweenLookingAndWaitingIsNotMissed() {
        Fixture f;
        const auto wakes = f.queue.wakes();
        f.queue.wake();
        std::stop_source stop;
        f.queue.waitForWork(wakes, stop.get_token()); // would take 30 s
        QVERIFY(f.queue.wakes() != wakes);
    }

    void spreadsTheDelaysOfWhatFailedTogether() {
        std::vector<double> chances{0.0, 0.5};
        Fixture f({.chance = [&chances] {
            const auto next = chances.front();
            chances.erase(chances.begin());
            return next;
        }});
        const auto first = f.submit("first");
        QVERIFY(f.queue.failed(**f.queue.claim(), kAway)); // half of 2 s
        const auto second = f.submit("second");
        QVERIFY(f.queue.failed(**f.queue.claim(), kAway)); // three quarters
        f.clock.advance(std::chrono::milliseconds(999));
        QVERIFY(!f.queue.claim()->has_value());
        f.clock.advance(std::chrono::milliseconds(1));
        QVERIFY((*f.queue.claim())->id == first);
        f.clock.advance(std::chrono::milliseconds(499));
        QVERIFY(!f.queue.claim()->has_value());
        f.clock.advance(std::chrono::milliseconds(1));
        QVERIFY((*f.queue.claim())->id == second);
    }

    void aKindMayBeBegunLessOften() {
        Fixture f;
        f.handler.attempts = 2;
        const auto id = f.submit();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(f.queue.claim()->has_value());
            f.clock.advance(f.queue.rules().lease);
        }
        QVERIFY(!f.queue.claim()->has_value());
        QVERIFY(f.queue.find(id)->state == JobState::Dead);
        QVERIFY(f.queue.find(id)->endedAt == f.clock.utcNow());
    }

    void aWorkerTakesTheKindsItIsFor() {
        Fixture f;
        f.submit();
        QVERIFY(!f.queue.claim({.only = {}, .except = {"count"}})->has_value());
        QVERIFY(f.queue.claim({.only = {"count"}, .except = {}})->has_value());
    }

    void endsAJobThatWaits() {
        Fixture f;
        const auto id = f.submit("film");
        const auto cancelled = f.queue.cancel(id);
        QVERIFY(cancelled && cancelled->state == JobState::Cancelled && cancelled->endedAt);
        QCOMPARE(f.handler.givenUp[0].first, std::string("film"));
        QVERIFY(!f.queue.claim()->has_value());
        QVERIFY(f.queue.cancel(id).error().code == ErrorCode::Conflict);
    }

    void stopsAJobThatRunsAndRefusesItsOutcome() {
        Fixture f;
        const auto id = f.submit();
        const auto job = **f.queue.claim();
        std::stop_source running;
        f.queue.board().begin(leaseOf(job), running);
        QVERIFY(f.queue.cancel(id));
        QVERIFY(running.stop_requested());
        QVERIFY(f.complete(job).error().code == ErrorCode::Conflict);
        QVERIFY(f.queue.failed(job, {ErrorCode::Cancelled, "stopped"}).error().code == ErrorCode::Conflict);
        QVERIFY(f.queue.find(id)->state == JobState::Cancelled);
    }

    void restartsADeadJobAsIfItWereNew() {
        Fixture f;
        const auto id = f.submit("film");
        const auto first = **f.queue.claim();
        QVERIFY(f.queue.restart(id).error().code == ErrorCode::Conflict); // it runs
        QVERIFY(f.queue.failed(first, {ErrorCode::NotFound, "no program"}));
        const auto restarted = f.queue.restart(id);
        QVERIFY(restarted && restarted->state == JobState::Queued && !restarted->endedAt);
        QCOMPARE(f.handler.revived, std::vector<std::string>{"film"});
        const auto second = **f.queue.claim();
        QCOMPARE(second.attempts, 1);
        QVERIFY(f.complete(first).error().code == ErrorCode::Conflict);
        QVERIFY(f.complete(second));
        QVERIFY(f.queue.restart(id).error().code == ErrorCode::Conflict); // it is done
    }

    void leavesAJobDeadWhoseWorkIsGone() {
        Fixture f;
        const auto id = f.submit();
        QVERIFY(f.queue.cancel(id));
        f.handler.reviveResult = fail(ErrorCode::Conflict, "the file is gone");
        QCOMPARE(f.queue.restart(id).error().message, std::string("the file is gone"));
        QVERIFY(f.queue.find(id)->state == JobState::Cancelled);
    }

    void listsByPages() {
        Fixture f;
        std::vector<JobId> made;
        for (int i = 0; i < 5; ++i) {
            made.push_back(f.submit());
            f.clock.advance(std::chrono::seconds(1));
        }
        std::vector<JobId> seen;
        JobQuery query{.state = {}, .kind = {}, .title = {}, .before = {}, .limit = 2};
        do {
            const auto page = f.queue.list(query);
            QVERIFY(page && page->items.size() <= 2);
            for (const auto& job : page->items)
                seen.push_back(job.id);
            query.before = page->next;
        } while (query.before);
        std::ranges::reverse(seen);
        QVERIFY(seen == made);
    }

    void keepsWhatAJobToldOverItsAttempts() {
        Fixture f;
        const auto id = f.submit();
        for (const auto* line : {"the first try", "the second try"}) {
            const auto job = **f.queue.claim();
            f.queue.board().begin(leaseOf(job), {});
            f.queue.board().note(leaseOf(job), line);
            QVERIFY(f.queue.notes(id)->find(line) != std::string::npos);
            QVERIFY(f.queue.failed(job, kAway));
            f.queue.board().end(leaseOf(job));
            f.clock.advance(std::chrono::minutes(1));
        }
        const auto notes = *f.queue.notes(id);
        QVERIFY(notes.find("the first try\n") < notes.find("the second try\n"));
        QCOMPARE(std::ranges::count(notes, '\n'), 2);
        QVERIFY(f.queue.notes(f.ids.next<JobId>()).error().code == ErrorCode::NotFound);
    }

    void forgetsWhatEndedLongAgo() {
        Fixture f;
        const auto old = f.submit();
        QVERIFY(f.queue.cancel(old));
        f.clock.advance(std::chrono::hours(48));
        const auto young = f.submit();
        QVERIFY(f.queue.cancel(young));
        const auto waiting = f.submit();
        QCOMPARE(*f.queue.forgetEnded(std::chrono::hours(24)), std::size_t(1));
        QVERIFY(!f.queue.find(old) && f.queue.find(young) && f.queue.find(waiting));
    }

    void notesWhatPeopleDoToJobs() {
        Fixture f;
        audit::FakeAuditRepository entries;
        audit::AuditLog log(f.work, entries, f.clock, f.ids);
        f.queue.note(log);
        const audit::Origin by{f.ids.next<UserId>(), "192.0.2.7", "request"};
        const auto id = f.submit();
        QVERIFY(!f.queue.restart(id, by)); // what is refused is not noted
        QVERIFY(f.queue.cancel(id, by));
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(f.queue.restart(id, by));
        const auto noted = log.list({}, std::nullopt, 10)->items;
        QCOMPARE(noted.size(), 2U);
        QCOMPARE(noted[0].act.action, std::string("job.restart"));
        QCOMPARE(noted[1].act.action, std::string("job.cancel"));
        QVERIFY(noted[1].origin == by && noted[1].act.subject == audit::subjectOf("job", id));
    }

    void tellsThatThereIsNoSuchJob() {
        Fixture f;
        QVERIFY(f.queue.find(f.ids.next<JobId>()).error().code == ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(JobQueueTest)
#include "job_queue_test.moc"
