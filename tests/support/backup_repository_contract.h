// SPDX-License-Identifier: GPL-3.0-or-later
// What every BackupRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/backups/backup.h"

#include <QTest>

namespace vitascope::test {

class BackupRepositoryContract : public QObject {
    Q_OBJECT

protected:
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::backups::BackupRepository& repository() = 0;

private:
    static server::backups::Backup backupAt(int second) {
        return {.name = "b" + std::to_string(second),
                .begunAt = UtcTime(std::chrono::seconds(second)),
                .endedAt = {},
                .reason = {}};
    }
    void put(const server::backups::Backup& backup) {
        QVERIFY(work().write([&](server::WriteScope& scope) { return repository().put(scope, backup); }));
    }
    std::vector<server::backups::Backup> list() {
        return *work().read([&](server::ReadScope& scope) { return repository().list(scope); });
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void listsTheLastAddedFirstWhateverTheClockSaid() {
        for (const int second : {1, 3, 2})
            put(backupAt(second));
        put(backupAt(3)); // is added already
        const auto all = list();
        QCOMPARE(all.size(), 3U);
        QVERIFY(all[0] == backupAt(2) && all[1] == backupAt(3) && all[2] == backupAt(1));
    }

    void putReplaces() {
        auto backup = backupAt(1);
        put(backup);
        backup.state = server::backups::BackupState::Failed;
        backup.endedAt = UtcTime(std::chrono::seconds(5));
        backup.reason = "the disk is full";
        backup.files = 7;
        backup.bytes = 8'000'000'000;
        put(backup);
        QCOMPARE(list().size(), 1U);
        QVERIFY(list()[0] == backup);
    }

    void removesOne() {
        put(backupAt(1));
        put(backupAt(2));
        for (int i = 0; i < 2; ++i) // the second time it is not there, which is no failure
            QVERIFY(work().write([&](server::WriteScope& scope) { return repository().remove(scope, "b1"); }));
        QCOMPARE(list().size(), 1U);
        QCOMPARE(list()[0].name, std::string("b2"));
    }
};

} // namespace vitascope::test
