// SPDX-License-Identifier: GPL-3.0-or-later
// What every UsageRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/storage/upload.h"
#include "server/domain/storage/upload_quota.h"

#include <QTest>

namespace vitascope::test {

class UsageRepositoryContract : public QObject {
    Q_OBJECT

protected:
    virtual void makeEmpty() = 0; // but for the two users
    virtual server::UnitOfWork& work() = 0;
    virtual server::storage::UploadRepository& uploads() = 0;
    virtual server::storage::UsageRepository& usage() = 0;
    // A committed track of so many bytes in a package of this user.
    virtual void store(UserId owner, std::uint64_t bytes) = 0;
    static UserId user(int number) { return UserId(uuid(0xf0 + number)); }
    static Uuid uuid(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Uuid(bytes);
    }

private:
    void begin(int number, UserId owner, std::optional<std::uint64_t> length, std::uint64_t offset) {
        const server::storage::Upload upload{.id = UploadId(uuid(number)),
                                             .owner = owner,
                                             .length = length,
                                             .offset = offset,
                                             .metadata = {},
                                             .createdAt = {},
                                             .expiresAt = {}};
        QVERIFY(work().write([&](server::WriteScope& scope) { return uploads().insert(scope, upload); }));
    }
    server::storage::Usage of(UserId owner) {
        return *work().read([&](server::ReadScope& scope) { return usage().of(scope, owner); });
    }
    server::storage::Usage total() {
        return *work().read([&](server::ReadScope& scope) { return usage().total(scope); });
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void nobodyHasAnythingAtFirst() {
        QCOMPARE(of(user(1)).bytes, std::uint64_t(0));
        QCOMPARE(total().openUploads, std::uint64_t(0));
    }

    void anUploadCountsWithItsLengthFromTheStart() {
        begin(1, user(1), 1000, 10);
        begin(2, user(1), std::nullopt, 7);
        begin(3, user(2), 1, 0);
        QCOMPARE(of(user(1)).bytes, std::uint64_t(1007));
        QCOMPARE(of(user(1)).openUploads, std::uint64_t(2));
        QCOMPARE(total().bytes, std::uint64_t(1008));
        QCOMPARE(total().openUploads, std::uint64_t(3));
    }

    void committedTracksCount() {
        store(user(1), 5'000'000'000);
        begin(1, user(1), 10, 0);
        QCOMPARE(of(user(1)).bytes, std::uint64_t(5'000'000'010));
        QCOMPARE(of(user(1)).openUploads, std::uint64_t(1));
        QCOMPARE(of(user(2)).bytes, std::uint64_t(0));
        QCOMPARE(total().bytes, std::uint64_t(5'000'000'010));
    }
};

} // namespace vitascope::test
