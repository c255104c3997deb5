// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/worker.h"

#include "tests/support/fake_job_repository.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::jobs;

namespace {

// Does what the subject of the job says.
class FakeHandler final : public JobHandler {
public:
    FakeHandler(UnitOfWork& work, JobQueue& queue) : work_(work), queue_(queue) {}
    [[nodiscard]] std::string_view kind() const override { return "fake"; }
    Result<void> run(const Job& job, const std::stop_token& stop) override {
        ++runs;
        if (job.subject == "throw")
            throw std::runtime_error("out of luck");
        if (job.subject == "give up")
            return fail(ErrorCode::Cancelled, "the program was cancelled");
        if (job.subject == "wait") {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any().wait(lock, stop, [] { return false; });
            return fail(ErrorCode::Cancelled, "stopped");
        }
        return work_.write([&](WriteScope& scope) { return queue_.complete(scope, leaseOf(job)); });
    }
    Result<void> giveUp(WriteScope&, const Job&, const std::string&) override { return {}; }
    std::atomic<int> runs = 0;

private:
    UnitOfWork& work_;
    JobQueue& queue_;
};

struct Fixture {
    SystemClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeJobRepository repository{work};
    JobQueue queue;
    FakeHandler handler{work, queue};

    explicit Fixture(const JobRules& rules = {}) : queue(work, repository, clock, ids, rules) {
        queue.addHandler(handler);
    }
    JobId submit(const std::string& subject, const std::string& kind = "fake") {
        const auto id = *work.write([&](WriteScope& scope) { return queue.submit(scope, kind, subject); });
        queue.wake();
        return id;
    }
    JobState stateOf(JobId id) { return queue.find(id)->state; }
};

} // namespace

class WorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesJobsThatWaitAndThoseThatCome() {
        Fixture f;
        const auto waiting = f.submit("a");
        worker::Worker worker(f.queue, {.threads = 2, .kinds = {}});
        QTRY_VERIFY(f.stateOf(waiting) == JobState::Done);
        const auto coming = f.submit("b");
        QTRY_VERIFY(f.stateOf(coming) == JobState::Done);
    }

    void survivesAHandlerThatThrows() {
        Fixture f;
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
        const auto bad = f.submit("throw");
        QTRY_VERIFY(!f.queue.find(bad)->reason.empty());
        QVERIFY(f.queue.find(bad)->reason.find("out of luck") != std::string::npos);
        const auto good = f.submit("a");
        QTRY_VERIFY(f.stateOf(good) == JobState::Done);
        QVERIFY(f.stateOf(bad) == JobState::Queued);
    }

    void buriesAJobThatNobodyDoes() {
        Fixture f;
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
        const auto id = f.submit("a", "knit");
        QTRY_VERIFY(f.stateOf(id) == JobState::Dead);
        QVERIFY(f.queue.find(id)->reason.find("knit") != std::string::npos);
    }

    void givesRunningJobsBackWhenItEnds() {
        Fixture f;
        const auto id = f.submit("wait");
        {
            worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
            QTRY_COMPARE(f.handler.runs.load(), 1);
        }
        QVERIFY(f.stateOf(id) == JobState::Queued);
        QCOMPARE(f.queue.find(id)->attempts, 0);
    }

    void anAttemptThatEndsUnaskedCounts() {
        Fixture f({.maxAttempts = 1});
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
        const auto id = f.submit("give up");
        QTRY_VERIFY(f.stateOf(id) == JobState::Dead);
        QCOMPARE(f.handler.runs.load(), 1);
    }

    void endsAJobThatIsCancelled() {
        Fixture f;
        const auto id = f.submit("wait");
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
        QTRY_COMPARE(f.handler.runs.load(), 1);
        QTRY_VERIFY(f.queue.cancel(id).has_value() || f.stateOf(id) == JobState::Cancelled);
        const auto next = f.submit("a"); // the thread is free again
        QTRY_VERIFY(f.stateOf(next) == JobState::Done);
        QVERIFY(f.stateOf(id) == JobState::Cancelled);
    }

    void stopsAJobWhoseLeaseWasLostInMidWork() {
        Fixture f({.lease = std::chrono::seconds(1)});
        const auto id = f.submit("wait");
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
        QTRY_COMPARE(f.handler.runs.load(), 1);
        // Another process takes the job over, as after a long pause of this one.
        QVERIFY(f.work.write([&](WriteScope& scope) -> Result<void> {
            auto job = **f.repository.find(scope, id);
            ++job.fence;
            job.dueAt += std::chrono::hours(1);
            return f.repository.update(scope, job, job.fence - 1);
        }));
        const auto next = f.submit("a");
        QTRY_VERIFY(f.stateOf(next) == JobState::Done); // the heartbeat has stopped the lost one
        QVERIFY(f.stateOf(id) == JobState::Running);
    }

    void doesTheKindsItIsFor() {
        Fixture f;
        const auto id = f.submit("a");
        worker::Worker other(f.queue, {.threads = 1, .name = "other", .kinds = {.only = {"knit"}, .except = {}}});
        QTest::qWait(50);
        QVERIFY(f.stateOf(id) == JobState::Queued);
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {.only = {}, .except = {"knit"}}});
        QTRY_VERIFY(f.stateOf(id) == JobState::Done);
    }

    void tellsWhyAnAttemptFailed() {
        Fixture f;
        worker::Worker worker(f.queue, {.threads = 1, .kinds = {}});
        const auto id = f.submit("throw");
        QTRY_VERIFY(f.queue.notes(id)->find("attempt 1 failed: the job threw: out of luck") != std::string::npos);
    }

    void keepsTheLeaseOfALongJob() {
        Fixture f({.lease = std::chrono::seconds(1)});
        const auto id = f.submit("wait");
        worker::Worker worker(f.queue, {.threads = 2, .kinds = {}});
        QTest::qWait(1500);
        QVERIFY(f.stateOf(id) == JobState::Running);
        QCOMPARE(f.handler.runs.load(), 1);
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "worker_test.moc"
