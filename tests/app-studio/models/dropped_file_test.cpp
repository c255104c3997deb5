// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/dropped_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

class DroppedFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmFileIsAVideo_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("mp4") << "film.mp4"
                             << QByteArray("\0\0\0\x18"
                                           "ftypmp42\0\0\0\0",
                                           16)
                             << "";
        QTest::newRow("mkv by its name") << "film.mkv" << QByteArray("\x1a\x45\xdf\xa3", 4) << "";
        QTest::newRow("text") << "notes.txt" << QByteArray("hello") << "not a video";
        QTest::newRow("picture") << "poster.png" << QByteArray("\x89PNG\r\n\x1a\n") << "not a video";
        QTest::newRow("empty") << "film.mp4" << QByteArray() << "is empty";
    }
    void aFilmFileIsAVideo() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, mistake);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto found = filmFileMistake(file.fileName());
        QCOMPARE(found.isEmpty(), mistake.isEmpty());
        QVERIFY2(found.contains(mistake), qPrintable(found));
        if (!found.isEmpty())
            QVERIFY(found.contains(name));
    }

    void whatIsNoFileIsRefused() {
        const QTemporaryDir folder;
        QVERIFY(filmFileMistake(folder.path()).contains("folder"));
        QVERIFY(filmFileMistake(folder.filePath("none.mp4")).contains("not there"));
        QVERIFY(posterFileMistake(folder.filePath("none.jpg")).contains("not there"));
    }
};

} // namespace vitascope::studio

QTEST_GUILESS_MAIN(vitascope::studio::DroppedFileTest)
#include "dropped_file_test.moc"
