// SPDX-License-Identifier: GPL-3.0-or-later
// What every AuditRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/audit/audit_repository.h"

#include <QTest>

namespace vitascope::test {

class AuditRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Entry = server::audit::Entry;
    using Filter = server::audit::Filter;

    // An empty repository and the unit of work it takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::audit::AuditRepository& repository() = 0;

    static Uuid numbered(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Uuid(bytes);
    }
    static Entry entry(int number, const std::string& action, const std::string& subject = "user:1") {
        return {AuditEntryId(numbered(number)),
                UtcTime(std::chrono::seconds(number)),
                {UserId(numbered(number % 2)), "192.0.2.1", "request"},
                {action, subject, {"role=editor", "name=\"Анна\""}}};
    }
    Result<void> add(const Entry& value) {
        return work().write([&](server::WriteScope& scope) { return repository().add(scope, value); });
    }
    server::audit::EntryPage list(const Filter& filter, std::optional<AuditEntryId> after = {}, int limit = 100) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().list(scope, filter, after, limit); })
            .value();
    }
    // The numbers of the entries that fit.
    std::vector<int> numbers(const Filter& filter) {
        std::vector<int> found;
        for (const auto& item : list(filter).items)
            found.push_back(item.id.uuid().bytes()[15]);
        return found;
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void keepsAnEntryAsItIs() {
        const auto made = entry(1, "user.role");
        QVERIFY(add(made));
        const auto found = list({}).items.at(0);
        QVERIFY(found.id == made.id && found.at == made.at && found.origin == made.origin);
        QCOMPARE(found.act.action, made.act.action);
        QCOMPARE(found.act.subject, made.act.subject);
        QVERIFY(found.act.details == made.act.details);
        QVERIFY(add(made).error().code == ErrorCode::AlreadyExists);
    }

    void keepsWhatNobodyDid() {
        auto made = entry(1, "server.backup", "");
        made.origin = {};
        made.act.details = {};
        QVERIFY(add(made));
        const auto found = list({}).items.at(0);
        QVERIFY(!found.origin.actor && found.act.details.empty());
    }

    void findsByWhatIsAskedFor() {
        QVERIFY(add(entry(1, "user.role")) && add(entry(2, "user.block")) && add(entry(3, "username.x")) &&
                add(entry(4, "title.publish", "title:7")));
        QCOMPARE(numbers({}), (std::vector{4, 3, 2, 1}));
        QCOMPARE(numbers({.action = "user.role"}), std::vector{1});
        QCOMPARE(numbers({.action = "user"}), (std::vector{2, 1}));
        QCOMPARE(numbers({.action = "user%"}), std::vector<int>());
        QCOMPARE(numbers({.actor = UserId(numbered(1))}), (std::vector{3, 1}));
        QCOMPARE(numbers({.subject = "title:7"}), std::vector{4});
        QCOMPARE(numbers({.from = UtcTime(std::chrono::seconds(2)), .to = UtcTime(std::chrono::seconds(4))}),
                 (std::vector{3, 2}));
        QCOMPARE(numbers({.actor = UserId(numbered(0)), .action = "user"}), std::vector{2});
    }

    void listsPageByPage() {
        QVERIFY(add(entry(1, "a.b")) && add(entry(2, "a.b")) && add(entry(3, "a.b")));
        const auto first = list({}, {}, 2);
        QCOMPARE(first.items.size(), 2U);
        QVERIFY(first.next == AuditEntryId(numbered(2)));
        const auto second = list({}, first.next, 2);
        QCOMPARE(second.items.size(), 1U);
        QVERIFY(!second.next);
    }

    void forgetsWhatIsOld() {
        QVERIFY(add(entry(1, "a.b")) && add(entry(2, "a.b")));
        QVERIFY(work().write([&](server::WriteScope& scope) {
            return repository().removeBefore(scope, UtcTime(std::chrono::seconds(2)));
        }));
        QCOMPARE(numbers({}), std::vector{2});
    }
};

} // namespace vitascope::test
