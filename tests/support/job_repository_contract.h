// SPDX-License-Identifier: GPL-3.0-or-later
// What every JobRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/jobs/job.h"

#include <QTest>

namespace vitascope::test {

class JobRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Job = server::jobs::Job;
    using JobState = server::jobs::JobState;

    // An empty repository and the unit of work it takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::jobs::JobRepository& repository() = 0;

private:
    static Job job(int number, int dueSecond) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Job{.id = JobId(Uuid(bytes)),
                   .kind = "verify-track",
                   .subject = "subject " + std::to_string(number),
                   .createdAt = UtcTime(std::chrono::seconds(number)),
                   .dueAt = UtcTime(std::chrono::seconds(dueSecond)),
                   .reason = {}};
    }
    Result<void> insert(const Job& value) {
        return work().write([&](server::WriteScope& scope) { return repository().insert(scope, value); });
    }
    Result<void> update(const Job& value, std::uint64_t fence) {
        return work().write([&](server::WriteScope& scope) { return repository().update(scope, value, fence); });
    }
    std::optional<Job> find(JobId id) {
        return work().read([&](server::ReadScope& scope) { return repository().find(scope, id); }).value();
    }
    std::optional<Job> findDue(int second) {
        const UtcTime now{std::chrono::seconds(second)};
        return work().read([&](server::ReadScope& scope) { return repository().findDue(scope, now); }).value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasInserted() {
        auto value = job(1, 10);
        value.state = JobState::Running;
        value.attempts = 3;
        value.fence = 7;
        value.reason = "it's “broken”";
        QVERIFY(insert(value));
        const auto found = find(value.id);
        QVERIFY(found);
        QCOMPARE(found->kind, value.kind);
        QCOMPARE(found->subject, value.subject);
        QVERIFY(found->state == JobState::Running);
        QCOMPARE(found->attempts, 3);
        QCOMPARE(found->fence, std::uint64_t(7));
        QVERIFY(found->createdAt == value.createdAt && found->dueAt == value.dueAt);
        QCOMPARE(found->reason, value.reason);
        QVERIFY(!find(job(2, 0).id));
    }

    void findsTheJobThatIsDueTheLongest() {
        QVERIFY(insert(job(1, 30)));
        QVERIFY(insert(job(2, 10)));
        QVERIFY(insert(job(3, 20)));
        QVERIFY(!findDue(9));
        QVERIFY(findDue(10)->id == job(2, 0).id);
        QVERIFY(findDue(100)->id == job(2, 0).id);
        const auto next = work().read([&](server::ReadScope& scope) { return repository().nextDue(scope); });
        QVERIFY(*next == UtcTime(std::chrono::seconds(10)));
    }

    void passesOverWhatIsOver() {
        auto done = job(1, 1);
        done.state = JobState::Done;
        auto dead = job(2, 2);
        dead.state = JobState::Dead;
        QVERIFY(insert(done) && insert(dead));
        QVERIFY(!findDue(100));
        const auto next = work().read([&](server::ReadScope& scope) { return repository().nextDue(scope); });
        QVERIFY(next && !*next);
    }

    void findsARunningJobWhoseLeaseHasEnded() {
        auto running = job(1, 60);
        running.state = JobState::Running;
        QVERIFY(insert(running));
        QVERIFY(!findDue(59));
        QVERIFY(findDue(60)->id == running.id);
    }

    void refusesAWriterWithAnOldFence() {
        auto value = job(1, 10);
        QVERIFY(insert(value));
        value.fence = 1;
        QVERIFY(update(value, 0));
        value.reason = "late";
        const auto late = update(value, 0);
        QVERIFY(!late && late.error().code == ErrorCode::Conflict);
        QVERIFY(find(value.id)->reason.empty());
    }

    void takesBackAFailedTransaction() {
        const auto done = work().write([&](server::WriteScope& scope) -> Result<void> {
            if (auto inserted = repository().insert(scope, job(1, 10)); !inserted)
                return inserted;
            return fail(ErrorCode::Conflict, "changed my mind");
        });
        QVERIFY(!done);
        QVERIFY(!find(job(1, 0).id));
    }
};

} // namespace vitascope::test
