// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_manifest.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::backup;

namespace {

BackupManifest example() {
    return {.version = "1.2.3",
            .takenAt = UtcTime(std::chrono::seconds(1'700'000'000)),
            .files = {{"blobs/ab/abcd", 5, Sha256::of("a")}, {kDatabaseName, 4096, Sha256::of("b")}}};
}

ErrorCode codeOf(const BackupManifest& manifest) {
    const auto parsed = parseBackupManifest(toJson(manifest));
    return parsed ? ErrorCode::Internal : parsed.error().code;
}

} // namespace

class BackupManifestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasWritten() {
        const auto parsed = parseBackupManifest(toJson(example()));
        QVERIFY(parsed);
        QVERIFY(*parsed == example());
    }

    void pathsThatLeadOutOfADataFolderAreRefused_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"", ".", "/etc/passwd", "../x", "blobs", "blobs/", "blobs/../../x", "blobs/./x",
                                 "lock", "manifest.json", "vitascope.sqlite-wal", "other/x"})
            QTest::addRow("'%s'", path) << QByteArray(path);
    }
    void pathsThatLeadOutOfADataFolderAreRefused() {
        QFETCH(const QByteArray, path);
        auto manifest = example();
        manifest.files.push_back({path.toStdString(), 1, Sha256::of("c")});
        QVERIFY(codeOf(manifest) == ErrorCode::InvalidInput);
    }

    void aManifestWithoutADatabaseIsRefused() {
        auto manifest = example();
        manifest.files.pop_back();
        QVERIFY(codeOf(manifest) == ErrorCode::InvalidInput);
    }

    void textThatIsNoManifestIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("backup");
        QTest::newRow("another object") << QByteArray("{}");
        QTest::newRow("cut") << QByteArray::fromStdString(toJson(example())).chopped(2);
        QTest::newRow("no digest")
            << QByteArray::fromStdString(toJson(example())).replace("digest\": \"", "digest\": \"x");
        QTest::newRow("negative size") << QByteArray::fromStdString(toJson(example())).replace("4096", "\"4096\"");
    }
    void textThatIsNoManifestIsRefused() {
        QFETCH(const QByteArray, text);
        const auto parsed = parseBackupManifest(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::InvalidInput);
    }

    void aNewerFormatIsToldApart() {
        const auto text = QByteArray::fromStdString(toJson(example())).replace("\"format\": 1", "\"format\": 2");
        const auto parsed = parseBackupManifest(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::Conflict);
    }
};

QTEST_APPLESS_MAIN(BackupManifestTest)
#include "backup_manifest_test.moc"
