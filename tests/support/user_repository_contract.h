// SPDX-License-Identifier: GPL-3.0-or-later
// What every UserRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/auth/user_repository.h"

#include <QTest>

namespace vitascope::test {

class UserRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using User = server::auth::User;
    using Role = server::auth::Role;

    // An empty repository and the unit of work it takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::auth::UserRepository& repository() = 0;

private:
    static User user(int number, const std::string& login) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return {UserId(Uuid(bytes)), login,    "Анна \"quoted\"",
                Role::Viewer,        "$hash$", UtcTime(std::chrono::microseconds(number))};
    }
    Result<void> add(const User& value) {
        return work().write([&](server::WriteScope& scope) { return repository().add(scope, value); });
    }
    Result<void> update(const User& value) {
        return work().write([&](server::WriteScope& scope) { return repository().update(scope, value); });
    }
    std::optional<User> find(UserId id) {
        return work().read([&](server::ReadScope& scope) { return repository().find(scope, id); }).value();
    }
    std::optional<User> findByLogin(const std::string& login) {
        return work().read([&](server::ReadScope& scope) { return repository().findByLogin(scope, login); }).value();
    }
    server::auth::UserPage list(std::optional<UserId> after, int limit, const std::string& search = {}) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().list(scope, search, after, limit); })
            .value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasAdded() {
        const auto anna = user(1, "Anna");
        QVERIFY(add(anna));
        QVERIFY(find(anna.id) == anna);
        QVERIFY(findByLogin("aNNA") == anna);
        QVERIFY(!find(UserId()));
        QVERIFY(!findByLogin("ann"));
        QVERIFY(!findByLogin("ann%"));
    }

    void refusesALoginTwiceWhateverItsCase() {
        QVERIFY(add(user(1, "anna")));
        const auto again = add(user(2, "ANNA"));
        QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
        const auto sameId = add(user(1, "berta"));
        QVERIFY(!sameId && sameId.error().code == ErrorCode::AlreadyExists);
    }

    void updatesAllButTheIdAndTheTimeOfMaking() {
        auto anna = user(1, "anna");
        QVERIFY(add(anna));
        anna.login = "Anna2";
        anna.displayName = "A";
        anna.role = Role::Administrator;
        anna.passwordHash = "other";
        anna.blockedAt = UtcTime(std::chrono::seconds(7));
        auto changed = anna;
        changed.createdAt += std::chrono::hours(1);
        QVERIFY(update(changed));
        QVERIFY(find(anna.id) == anna);
        QVERIFY(findByLogin("anna2") && !findByLogin("anna"));
    }

    void saysWhenThereIsNobodyToUpdate() { QVERIFY(update(user(1, "anna")).error().code == ErrorCode::NotFound); }

    void countsRoles() {
        auto root = user(3, "root");
        root.role = Role::Administrator;
        QVERIFY(add(user(1, "anna")) && add(user(2, "berta")) && add(root));
        const auto count = [&](Role role) {
            return work()
                .read([&](server::ReadScope& scope) { return repository().countWithRole(scope, role); })
                .value();
        };
        QCOMPARE(count(Role::Viewer), 2);
        QCOMPARE(count(Role::Editor), 0);
        QCOMPARE(count(Role::Administrator), 1);
    }

    void countsNobodyWhoIsBlocked() {
        auto root = user(3, "root");
        root.role = Role::Administrator;
        root.blockedAt = UtcTime(std::chrono::seconds(7));
        QVERIFY(add(root));
        QCOMPARE(
            work()
                .read([&](server::ReadScope& scope) { return repository().countWithRole(scope, Role::Administrator); })
                .value(),
            0);
    }

    void searchesLogins() {
        QVERIFY(add(user(1, "Anna")) && add(user(2, "hanna")) && add(user(3, "a%b")));
        QCOMPARE(list(std::nullopt, 10, "NN").items.size(), 2U);
        QCOMPARE(list(std::nullopt, 10, "hann").items.size(), 1U);
        QCOMPARE(list(std::nullopt, 10, "%").items.size(), 1U);
        QVERIFY(list(std::nullopt, 1, "ann").next == UserId(user(1, "").id));
        QVERIFY(!list(std::nullopt, 2, "ann").next);
    }

    void listsPageByPage() {
        QVERIFY(list(std::nullopt, 2).items.empty());
        for (const int number : {3, 1, 2})
            QVERIFY(add(user(number, "user" + std::to_string(number))));
        const auto first = list(std::nullopt, 2);
        QCOMPARE(first.items.size(), 2U);
        QCOMPARE(first.items[0].login, std::string("user1"));
        QVERIFY(first.next == first.items[1].id);
        const auto second = list(first.next, 2);
        QCOMPARE(second.items.size(), 1U);
        QCOMPARE(second.items[0].login, std::string("user3"));
        QVERIFY(!second.next);
        QVERIFY(!list(std::nullopt, 3).next);
    }
};

} // namespace vitascope::test
