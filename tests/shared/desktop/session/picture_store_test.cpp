// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/picture_store.h"

#include "tests/support/desktop/fake_catalogue.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

class PictureStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    static QByteArray encoded(QSize size, const char* format) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }
    static QByteArray jpeg() { return encoded({160, 240}, "JPG"); }
    static wire::Title titleWithPoster(int number) {
        auto title = makeTitle(number, "One");
        title.hasPoster = true;
        title.posterVersion = 1;
        return title;
    }
    static qint64 bytesIn(const QString& folder) {
        qint64 bytes = 0;
        for (const auto& file : QDir(folder).entryInfoList(QDir::Files))
            bytes += file.size();
        return bytes;
    }

private Q_SLOTS:
    void theCacheIsKeptSmallWhileTheProgramRuns() {
        FakeCatalogue catalogue;
        catalogue.jpeg = jpeg();
        const auto limit = catalogue.jpeg.size() * 10;
        const auto folder = folder_.filePath("posters");
        PictureStore store(catalogue, folder, limit);
        QSignalSpy ready(&store, &PictureStore::pictureReady);
        for (int number = 1; number <= 40; ++number) {
            (void)store.poster(titleWithPoster(number), 160);
            QTRY_COMPARE(ready.count(), number);
        }
        QTRY_VERIFY(bytesIn(folder) <= limit);
        QVERIFY(bytesIn(folder) > 0);
        const auto isKept = [&](int number) {
            const auto id = QString::fromStdString(titleId(number).toString());
            return QFile::exists(QStringLiteral("%1/%2-1-160.jpg").arg(folder, id));
        };
        QVERIFY(isKept(40) && !isKept(1)); // the newest are there
    }

    void whatNoServerOfOursSendsIsNotDecoded_data() {
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("so thin that to cover a poster takes gigabytes") << encoded({1, 65'000}, "JPG");
        QTest::newRow("no JPEG") << encoded({160, 240}, "PNG");
        QTest::newRow("nothing") << QByteArray();
    }
    void whatNoServerOfOursSendsIsNotDecoded() {
        QFETCH(QByteArray, picture);
        FakeCatalogue catalogue;
        catalogue.draw = [&](TitleId title, PictureKind, int) { return title == titleId(1) ? picture : jpeg(); };
        const QTemporaryDir folder;
        PictureStore store(catalogue, folder.path(), 1'000'000);
        QSignalSpy ready(&store, &PictureStore::pictureReady);
        (void)store.poster(titleWithPoster(1), 320);
        QTRY_COMPARE(catalogue.picturesAsked, 1);
        QTest::qWait(100);
        QVERIFY(store.poster(titleWithPoster(1), 320).isNull());
        QCOMPARE(bytesIn(folder.path()), 0);
        (void)store.poster(titleWithPoster(2), 320); // it stands in nobody's way
        QTRY_COMPARE(ready.count(), 1);
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::PictureStoreTest)
#include "picture_store_test.moc"
