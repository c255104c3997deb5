// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/watch_journal.h"

#include "tests/support/desktop/fake_catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

class WatchJournalTest : public QObject {
    Q_OBJECT

    static wire::WatchEvent begun(int number) {
        static const SystemClock clock;
        static SystemIdSource ids(clock);
        return {ids.next<WatchEventId>(), desktop::titleId(number), wire::WatchEventKind::Start, Seconds(0),
                clock.utcNow()};
    }

private Q_SLOTS:
    void theFileIsItsOwnersAlone() {
        const QTemporaryDir folder;
        const auto file = folder.filePath("watched/anna.json");
        WatchJournal(file).add(begun(1));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(file));
        QVERIFY(!(QFile::permissions(file) & others));
    }

    void aBrokenFileIsPutAside() {
        const QTemporaryDir folder;
        const auto file = folder.filePath("anna.json");
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"events\": [{");
        broken.close();
        WatchJournal journal(file);
        QVERIFY(journal.isEmpty());
        journal.add(begun(1));
        QVERIFY(QFile::exists(file + ".broken"));
        QVERIFY(!WatchJournal(file).isEmpty());
    }

    void aDiskThatTakesNothingLosesNothing() {
        const QTemporaryDir folder;
        const auto file = folder.filePath("anna.json");
        WatchJournal journal(file);
        journal.add(begun(1));
        QVERIFY(QDir().mkdir(file + ".part")); // no file can be written there
        journal.add(begun(2));
        QCOMPARE(journal.batch().events.size(), 2U);
        QCOMPARE(WatchJournal(file).batch().events.size(), 1U); // what was kept is still there
        QVERIFY(QDir().rmdir(file + ".part"));
        journal.add(begun(3));
        QCOMPARE(WatchJournal(file).batch().events.size(), 3U);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::WatchJournalTest)
#include "watch_journal_test.moc"
