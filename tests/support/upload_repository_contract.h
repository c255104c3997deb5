// SPDX-License-Identifier: GPL-3.0-or-later
// What every UploadRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/storage/upload.h"

#include <QTest>

namespace vitascope::test {

class UploadRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Upload = server::storage::Upload;

    virtual void makeEmpty() = 0; // but for the owner
    virtual server::UnitOfWork& work() = 0;
    virtual server::storage::UploadRepository& repository() = 0;
    static UserId owner() { return *UserId::parse("01900000-0000-7000-8000-0000000000ff"); }

private:
    static Upload upload(int number, int expirySecond) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Upload{.id = UploadId(Uuid(bytes)),
                      .owner = owner(),
                      .length = 1000,
                      .offset = 0,
                      .metadata = "filename dg==",
                      .createdAt = UtcTime(std::chrono::seconds(1)),
                      .expiresAt = UtcTime(std::chrono::seconds(expirySecond))};
    }
    template<class Action>
    Result<void> write(Action&& action) {
        return work().write([&](server::WriteScope& scope) -> Result<void> { return action(scope, repository()); });
    }
    Result<void> insert(const Upload& value) {
        return write([&](auto& scope, auto& uploads) { return uploads.insert(scope, value); });
    }
    Result<void> setHeld(UploadId id, bool isHeld) {
        return write([&](auto& scope, auto& uploads) { return uploads.setHeld(scope, id, isHeld); });
    }
    std::optional<Upload> find(UploadId id) {
        return work().read([&](server::ReadScope& scope) { return repository().find(scope, id); }).value();
    }
    std::vector<Upload> findExpired(int second, std::size_t limit) {
        const UtcTime time{std::chrono::seconds(second)};
        return work()
            .read([&](server::ReadScope& scope) { return repository().findExpired(scope, time, limit); })
            .value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasInserted() {
        auto value = upload(1, 50);
        value.length = 5'000'000'000;
        value.offset = 4'999'999'999;
        QVERIFY(insert(value));
        const auto found = find(value.id);
        QVERIFY(found);
        QVERIFY(found->owner == owner());
        QCOMPARE(found->length, value.length);
        QCOMPARE(found->offset, value.offset);
        QCOMPARE(found->metadata, value.metadata);
        QVERIFY(found->createdAt == value.createdAt && found->expiresAt == value.expiresAt);
        QVERIFY(!found->isHeld && !found->isComplete());
        QVERIFY(!find(upload(2, 0).id));
    }

    void advancesTheOffset() {
        QVERIFY(insert(upload(1, 50)));
        auto advanced = upload(1, 90);
        advanced.offset = 1000;
        QVERIFY(write([&](auto& scope, auto& uploads) { return uploads.advance(scope, advanced); }));
        QVERIFY(find(upload(1, 0).id)->isComplete());
        QVERIFY(find(upload(1, 0).id)->expiresAt == advanced.expiresAt);
        const auto gone = write([&](auto& scope, auto& uploads) { return uploads.advance(scope, upload(2, 0)); });
        QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
    }

    void takesTheLengthLater() {
        auto value = upload(1, 50);
        value.length.reset();
        value.offset = 7;
        QVERIFY(insert(value));
        QVERIFY(!find(value.id)->length && !find(value.id)->isComplete());
        value.length = 7;
        QVERIFY(write([&](auto& scope, auto& uploads) { return uploads.advance(scope, value); }));
        QVERIFY(find(value.id)->isComplete());
    }

    void holdsAnUploadForOne() {
        const auto id = upload(1, 0).id;
        QVERIFY(insert(upload(1, 50)));
        QVERIFY(setHeld(id, true));
        QVERIFY(find(id)->isHeld);
        QVERIFY(setHeld(id, true).error().code == ErrorCode::Conflict);
        QVERIFY(setHeld(id, false));
        QVERIFY(!find(id)->isHeld);
        QVERIFY(setHeld(upload(2, 0).id, true).error().code == ErrorCode::NotFound);
    }

    void removesOnceAndAgain() {
        QVERIFY(insert(upload(1, 50)));
        for (int i = 0; i < 2; ++i)
            QVERIFY(write([&](auto& scope, auto& uploads) { return uploads.remove(scope, upload(1, 0).id); }));
        QVERIFY(!find(upload(1, 0).id));
    }

    void listsAll() {
        QVERIFY(insert(upload(1, 30)) && insert(upload(2, 10)));
        QVERIFY(setHeld(upload(2, 0).id, true));
        const auto all = work().read([&](server::ReadScope& scope) { return repository().list(scope); });
        QCOMPARE(all->size(), std::size_t(2));
    }

    void findsTheExpiredOnesOldestFirst() {
        QVERIFY(insert(upload(1, 30)) && insert(upload(2, 10)) && insert(upload(3, 20)) && insert(upload(4, 40)));
        QVERIFY(setHeld(upload(3, 0).id, true));
        const auto expired = findExpired(30, 10);
        QCOMPARE(expired.size(), std::size_t(2));
        QVERIFY(expired[0].id == upload(2, 0).id && expired[1].id == upload(1, 0).id);
        QCOMPARE(findExpired(30, 1).size(), std::size_t(1));
    }
};

} // namespace vitascope::test
