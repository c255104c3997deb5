// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/picture_saver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

class PictureSaverTest : public QObject {
    Q_OBJECT

    static QImage picture() {
        QImage image(64, 36, QImage::Format_RGB32);
        image.fill(Qt::red);
        return image;
    }

private Q_SLOTS:
    void savesBesideWhatIsThere() {
        const QTemporaryDir folder;
        PictureSaver saver(folder.filePath("Pictures"));
        QSignalSpy saved(&saver, &PictureSaver::saved);
        saver.save(picture(), "Film");
        QTRY_COMPARE(saved.count(), 1);
        saver.save(picture(), "Film");
        QTRY_COMPARE(saved.count(), 2);
        QCOMPARE(saved[0][0].toString(), folder.filePath("Pictures/Film.png"));
        QCOMPARE(saved[1][0].toString(), folder.filePath("Pictures/Film (2).png"));
        QCOMPARE(QImage(saved[1][0].toString()).size(), QSize(64, 36));
    }

    void saysWhyNot() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("Pictures")); // where the folder would be
        QVERIFY(file.open(QIODevice::WriteOnly));
        PictureSaver saver(file.fileName());
        QSignalSpy failed(&saver, &PictureSaver::failed);
        saver.save(picture(), "Film");
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!failed[0][0].toString().isEmpty());
        saver.save({}, "Film");
        QCOMPARE(failed.count(), 2);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::PictureSaverTest)
#include "picture_saver_test.moc"
