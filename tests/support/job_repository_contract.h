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
                   .reason = {},
                   .title = {},
                   .endedAt = {}};
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
    std::optional<Job> findDue(int second, const server::jobs::JobKinds& kinds = {}) {
        const UtcTime now{std::chrono::seconds(second)};
        return work().read([&](server::ReadScope& scope) { return repository().findDue(scope, now, kinds); }).value();
    }
    std::optional<UtcTime> nextDue(const server::jobs::JobKinds& kinds = {}) {
        return work().read([&](server::ReadScope& scope) { return repository().nextDue(scope, kinds); }).value();
    }
    // The last byte of the ids found, which is the number that job() was given.
    std::vector<int> list(const server::jobs::JobQuery& query) {
        const auto found = work().read([&](server::ReadScope& scope) { return repository().list(scope, query); });
        std::vector<int> numbers;
        for (const auto& each : found.value())
            numbers.push_back(each.id.uuid().bytes()[15]);
        return numbers;
    }
    std::string notesOf(JobId id) {
        return work().read([&](server::ReadScope& scope) { return repository().findNotes(scope, id); }).value();
    }
    static TitleId title(int number) { return TitleId(job(number, 0).id.uuid()); }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasInserted() {
        auto value = job(1, 10);
        value.state = JobState::Running;
        value.attempts = 3;
        value.fence = 7;
        value.reason = "it's “broken”";
        value.priority = -2;
        value.title = title(9);
        value.endedAt = UtcTime(std::chrono::seconds(12));
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
        QCOMPARE(found->priority, -2);
        QVERIFY(found->title == value.title && found->endedAt == value.endedAt);
        QVERIFY(!find(job(2, 0).id));
    }

    void findsTheJobThatIsDueTheLongest() {
        QVERIFY(insert(job(1, 30)));
        QVERIFY(insert(job(2, 10)));
        QVERIFY(insert(job(3, 20)));
        QVERIFY(!findDue(9));
        QVERIFY(findDue(10)->id == job(2, 0).id);
        QVERIFY(findDue(100)->id == job(2, 0).id);
        QVERIFY(nextDue() == UtcTime(std::chrono::seconds(10)));
    }

    void prefersPriorityAmongTheJobsThatAreDue() {
        auto urgent = job(2, 20);
        urgent.priority = 1;
        QVERIFY(insert(job(1, 10)) && insert(urgent));
        QVERIFY(findDue(10)->id == job(1, 0).id);
        QVERIFY(findDue(20)->id == urgent.id);
    }

    void looksForSomeKindsOnly() {
        auto film = job(2, 20);
        film.kind = "package-film";
        QVERIFY(insert(job(1, 10)) && insert(film));
        QVERIFY(findDue(100, {.only = {"package-film", "knit"}, .except = {}})->id == film.id);
        QVERIFY(findDue(100, {.only = {}, .except = {"verify-track"}})->id == film.id);
        QVERIFY(!findDue(100, {.only = {"package"}, .except = {}}));
        QVERIFY(!findDue(100, {.only = {}, .except = {"package-film", "verify-track"}}));
        QVERIFY(nextDue({.only = {}, .except = {"verify-track"}}) == UtcTime(std::chrono::seconds(20)));
    }

    void listsTheNewestFirst() {
        for (int i = 1; i <= 5; ++i) {
            auto value = job(i, 10);
            value.kind = i % 2 == 0 ? "package-film" : "verify-track";
            value.state = i == 3 ? JobState::Dead : i == 4 ? JobState::Cancelled : JobState::Queued;
            if (i > 3)
                value.title = title(7);
            QVERIFY(insert(value));
        }
        using Numbers = std::vector<int>;
        QCOMPARE(list({}), (Numbers{5, 4, 3, 2, 1}));
        QCOMPARE(list({.state = {}, .kind = {}, .title = {}, .before = job(4, 0).id, .limit = 2}), (Numbers{3, 2}));
        QCOMPARE(list({.state = JobState::Dead, .kind = {}, .title = {}, .before = {}}), Numbers{3});
        QCOMPARE(list({.state = JobState::Cancelled, .kind = {}, .title = {}, .before = {}}), Numbers{4});
        QCOMPARE(list({.state = {}, .kind = "package-film", .title = {}, .before = {}}), (Numbers{4, 2}));
        QCOMPARE(list({.state = {}, .kind = {}, .title = title(7), .before = {}}), (Numbers{5, 4}));
    }

    void keepsWhatItsAttemptsTold() {
        QVERIFY(insert(job(1, 10)));
        const auto id = job(1, 0).id;
        QVERIFY(notesOf(id).empty());
        for (const auto* text : {"one\n", "one\ntwo\n"}) {
            QVERIFY(work().write([&](server::WriteScope& scope) { return repository().setNotes(scope, id, text); }));
            QCOMPARE(notesOf(id), std::string(text));
        }
    }

    void forgetsJobsThatEndedLongAgo() {
        for (int i = 1; i <= 4; ++i) {
            auto value = job(i, 10);
            value.state = i == 4 ? JobState::Queued : JobState::Done;
            if (i != 4)
                value.endedAt = UtcTime(std::chrono::seconds(100 * i));
            QVERIFY(insert(value));
        }
        const auto forget = [this](int second, std::size_t limit) {
            return work()
                .write([&](server::WriteScope& scope) {
                    return repository().removeEnded(scope, UtcTime(std::chrono::seconds(second)), limit);
                })
                .value();
        };
        QCOMPARE(forget(100, 10), std::size_t(0));
        QCOMPARE(forget(300, 1), std::size_t(1));
        QCOMPARE(forget(300, 10), std::size_t(1));
        QCOMPARE(list({}), (std::vector<int>{4, 3}));
    }

    void passesOverWhatIsOver() {
        auto done = job(1, 1);
        done.state = JobState::Done;
        auto dead = job(2, 2);
        dead.state = JobState::Dead;
        QVERIFY(insert(done) && insert(dead));
        QVERIFY(!findDue(100));
        auto cancelled = job(3, 3);
        cancelled.state = JobState::Cancelled;
        QVERIFY(insert(cancelled));
        QVERIFY(!findDue(100));
        QVERIFY(!nextDue());
    }

    void findsARunningJobWhoseLeaseHasEnded() {
        auto running = job(1, 60);
        running.state = JobState::Running;
        QVERIFY(insert(running));
        QVERIFY(!findDue(59));
        QVERIFY(findDue(60)->id == running.id);
    }

    void endsTheLeasesOfRunningJobsAlone() {
        auto running = job(1, 100);
        running.state = JobState::Running;
        QVERIFY(insert(running) && insert(job(2, 100)));
        const UtcTime now{std::chrono::seconds(10)};
        QVERIFY(work().write([&](server::WriteScope& scope) { return repository().endLeases(scope, now); }));
        const auto dueAt = [&](const Job& of) {
            return work()
                .read([&](server::ReadScope& scope) { return repository().find(scope, of.id); })
                .value()
                ->dueAt;
        };
        QVERIFY(dueAt(running) == now);
        QVERIFY(dueAt(job(2, 100)) == job(2, 100).dueAt);
    }

    void refusesAWriterWithAnOldFence() {
        auto value = job(1, 10);
        QVERIFY(insert(value));
        value.fence = 1;
        value.state = JobState::Cancelled;
        value.endedAt = UtcTime(std::chrono::seconds(11));
        QVERIFY(update(value, 0));
        QVERIFY(find(value.id)->state == JobState::Cancelled && find(value.id)->endedAt == value.endedAt);
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
