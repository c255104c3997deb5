// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jobs/job_queue.h"

#include "tests/support/fake_job_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

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
    std::vector<std::pair<std::string, std::string>> givenUp;
    Result<void> giveUpResult;
};

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeJobRepository repository{work};
    JobQueue queue{work, repository, clock, ids};
    FakeHandler handler;

    Fixture() { queue.addHandler(handler); }

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

    void tellsThatThereIsNoSuchJob() {
        Fixture f;
        QVERIFY(f.queue.find(f.ids.next<JobId>()).error().code == ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(JobQueueTest)
#include "job_queue_test.moc"
