// SPDX-License-Identifier: GPL-3.0-or-later
// What every CreationRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/creation_repository.h"

#include <QTest>

namespace vitascope::test {

class CreationRepositoryContract : public QObject {
    Q_OBJECT

protected:
    // An empty repository, the users 1 and 2 where it asks for them, and the unit of work it takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::CreationRepository& repository() = 0;

    static Uuid numbered(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Uuid(bytes);
    }

private:
    static server::Creation creation(int user, const std::string& key, int second) {
        return {
            {UserId(numbered(user)), key, Sha256::of(key)}, numbered(second), UtcTime(std::chrono::seconds(second))};
    }
    Result<void> add(const server::Creation& value) {
        return work().write([&](server::WriteScope& scope) { return repository().add(scope, value); });
    }
    std::optional<server::Creation> find(int user, const std::string& key) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().find(scope, UserId(numbered(user)), key); })
            .value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatAUserMadeWithAKey() {
        QVERIFY(add(creation(1, "a", 10)) && add(creation(2, "a", 20)) && add(creation(1, "b", 30)));
        QVERIFY(find(1, "a") == creation(1, "a", 10));
        QVERIFY(find(2, "a") == creation(2, "a", 20));
        QVERIFY(!find(2, "b") && !find(1, "A"));
    }

    void aKeyIsUsedOnce() {
        QVERIFY(add(creation(1, "a", 10)));
        QVERIFY(add(creation(1, "a", 11)).error().code == ErrorCode::AlreadyExists);
        QVERIFY(find(1, "a") == creation(1, "a", 10));
    }

    void forgetsWhatIsOld() {
        QVERIFY(add(creation(1, "a", 10)) && add(creation(1, "b", 20)));
        const auto removed = work().write([&](server::WriteScope& scope) {
            return repository().removeBefore(scope, UtcTime(std::chrono::seconds(20)));
        });
        QCOMPARE(removed.value(), 1U);
        QVERIFY(!find(1, "a") && find(1, "b"));
    }
};

} // namespace vitascope::test
