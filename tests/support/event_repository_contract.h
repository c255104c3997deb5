// SPDX-License-Identifier: GPL-3.0-or-later
// What every EventRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/events/event.h"

#include <QTest>

namespace vitascope::test {

class EventRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Event = server::events::Event;
    using Audience = server::events::Audience;

    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::events::EventRepository& repository() = 0;

private:
    static Event event(const std::string& subject, int second = 0, const Audience& audience = Audience::editors()) {
        return {.at = UtcTime(std::chrono::seconds(second)),
                .kind = "job-changed",
                .subject = subject,
                .state = "done",
                .title = {},
                .progress = {},
                .audience = audience};
    }
    Result<void> append(const Event& value) {
        return work().write([&](server::WriteScope& scope) { return repository().append(scope, value); });
    }
    std::vector<Event> after(std::uint64_t number, std::size_t limit = 100) {
        return work().read([&](server::ReadScope& scope) { return repository().after(scope, number, limit); }).value();
    }
    void forget(int second, std::size_t kept) {
        QVERIFY(work().write([&](server::WriteScope& scope) {
            return repository().forget(scope, UtcTime(std::chrono::seconds(second)), kept);
        }));
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void givesBackWhatWasAppended() {
        auto value = event("a", 7, Audience::of(*UserId::parse("01900000-0000-7000-8000-000000000001")));
        value.title = TitleId::parse("01900000-0000-7000-8000-000000000002");
        QVERIFY(append(value));
        const auto found = after(0).at(0);
        QVERIFY(found.number > 0 && found.at == value.at && found.title == value.title);
        QCOMPARE(found.kind, value.kind);
        QCOMPARE(found.subject, value.subject);
        QCOMPARE(found.state, value.state);
        QVERIFY(found.audience.user == value.audience.user);
    }

    void keepsWhoMayKnow() {
        using auth = server::auth::Permission;
        for (const auto permission : {auth::WatchFilms, auth::EditCatalog, auth::RunJobs, auth::ManageServer}) {
            QVERIFY(append(event("a", 0, {permission, {}})));
            QVERIFY(after(0).back().audience.permission == permission && !after(0).back().audience.user);
        }
    }

    void findsWhatCameAfter() {
        for (const auto* subject : {"a", "b", "c"})
            QVERIFY(append(event(subject)));
        const auto all = after(0);
        QCOMPARE(all.size(), std::size_t(3));
        QVERIFY(all[0].number < all[1].number && all[1].number < all[2].number);
        QCOMPARE(after(all[0].number).at(0).subject, std::string("b"));
        QCOMPARE(after(0, 2).size(), std::size_t(2));
        QVERIFY(after(all[2].number).empty());
    }

    void forgetsWhatIsOldOrTooMuch() {
        for (int i = 1; i <= 5; ++i)
            QVERIFY(append(event(std::to_string(i), i)));
        forget(2, 100);
        QCOMPARE(after(0).front().subject, std::string("2"));
        forget(0, 2);
        QCOMPARE(after(0).front().subject, std::string("4"));
        const auto last = after(0).back().number;
        forget(1000, 0); // the newest stays, so that its number is not given again
        QCOMPARE(after(0).size(), std::size_t(1));
        QVERIFY(append(event("6")));
        QVERIFY(after(0).back().number > last);
    }

    void anEventOfAFailedTransactionNeverHappened() {
        const auto done = work().write([&](server::WriteScope& scope) -> Result<void> {
            if (auto appended = repository().append(scope, event("a")); !appended)
                return appended;
            return fail(ErrorCode::Conflict, "changed my mind");
        });
        QVERIFY(!done);
        QVERIFY(after(0).empty());
    }
};

} // namespace vitascope::test
