// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-package image: posters come out as fresh JPEGs, and everything else is refused.
#include "tests/support/clip.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace vitascope::test {

class ImageProgramTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;
    int runs_ = 0;

    struct Run {
        int status = -1;
        QJsonObject event;
        QDir folder;
    };

    Run run(const QString& picture, const QString& widths = "160,320") {
        Run result;
        result.folder = QDir(clips_.path(QString("out%1").arg(++runs_)));
        QProcess process;
        process.start(VITASCOPE_BINARY_DIR "/bin/vitascope-package",
                      {"image", picture, "--out", result.folder.path(), "--widths", widths});
        if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
            result.status = process.exitCode();
        result.event = QJsonDocument::fromJson(process.readAllStandardOutput().trimmed()).object();
        return result;
    }

    QString write(const QString& name, const QByteArray& content) const {
        QFile file(clips_.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void makesEachWidthInProportion_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"p.png", "p.jpg", "p.webp"})
            QTest::newRow(name) << name;
    }
    void makesEachWidthInProportion() {
        QFETCH(QString, name);
        const Run made =
            run(clips_.make({"-f", "lavfi", "-i", "testsrc2=s=400x600", "-frames:v", "1", name}), "100,200,1280");
        QCOMPARE(made.status, 0);
        QCOMPARE(made.event["width"].toInt(), 400);
        QCOMPARE(QImage(made.folder.filePath("100.jpg")).size(), QSize(100, 150));
        QCOMPARE(QImage(made.folder.filePath("200.jpg")).size(), QSize(200, 300));
        QCOMPARE(QImage(made.folder.filePath("1280.jpg")).size(), QSize(400, 600)); // never upscaled
        QCOMPARE(made.folder.entryList(QDir::Files).size(), 3);
        QCOMPARE(made.event["images"].toArray()[2].toObject()["width"].toInt(), 400);
    }

    void keepsColours() {
        const Run made = run(clips_.make({"-f", "lavfi", "-i", "color=0xE04020:s=64x64", "-frames:v", "1", "-pix_fmt",
                                          "rgb24", "red.png"}),
                             "64");
        const QColor colour = QImage(made.folder.filePath("64.jpg")).pixelColor(32, 32);
        QVERIFY2(std::abs(colour.red() - 0xE0) < 6 && std::abs(colour.green() - 0x40) < 6 &&
                     std::abs(colour.blue() - 0x20) < 6,
                 qPrintable(colour.name()));
    }

    void showsTransparencyBlack() {
        QImage image(40, 40, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        image.setPixelColor(0, 0, Qt::white);
        QVERIFY(image.save(clips_.path("alpha.png")));
        const Run made = run(clips_.path("alpha.png"), "40");
        QCOMPARE(made.status, 0);
        QVERIFY(QImage(made.folder.filePath("40.jpg")).pixelColor(30, 30).lightness() < 8);
    }

    void turnsPhotosUprightAndForgetsTheirMetadata() {
        // An EXIF segment that says "turn right by 90 degrees", and a secret.
        const QByteArray exif =
            QByteArray::fromHex("4578696600004d4d002a00000008000101120003000000010006000000000000") + "SECRET";
        QByteArray segment("\xFF\xE1", 2);
        segment.append(static_cast<char>((exif.size() + 2) >> 8))
            .append(static_cast<char>(exif.size() + 2))
            .append(exif);
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::black);
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 30; ++x)
                image.setPixelColor(x, y, Qt::white); // top left, so top right when upright
        }
        QVERIFY(image.save(clips_.path("plain.jpg"), "JPEG", 95));
        QFile plain(clips_.path("plain.jpg"));
        QVERIFY(plain.open(QIODevice::ReadOnly));
        const QByteArray bytes = plain.readAll();
        const Run made = run(write("photo.jpg", bytes.left(2) + segment + bytes.mid(2)), "40");
        QCOMPARE(made.status, 0);
        const QImage upright(made.folder.filePath("40.jpg"));
        QCOMPARE(upright.size(), QSize(40, 60));
        QVERIFY(upright.pixelColor(30, 10).lightness() > 200);
        QVERIFY(upright.pixelColor(10, 10).lightness() < 50);
        QFile out(made.folder.filePath("40.jpg"));
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray written = out.readAll();
        QVERIFY(!written.contains("SECRET") && !written.contains("Exif") && !written.contains("Lavc"));
    }

    void refusesWhatIsNoPicture() {
        const QList<QString> bad{write("text.jpg", "not a picture"),
                                 write("empty.png", ""),
                                 write("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
                                 write("list.jpg", "ffconcat version 1.0\nfile secret.png\n"),
                                 write("cut.png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452")),
                                 clips_.simple("film.mp4", "64x64", 1),
                                 clips_.make({"-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.2", "anim.gif"}),
                                 "/nonexistent.png"};
        for (const QString& picture : bad) {
            const Run refused = run(picture);
            QVERIFY2(refused.status == 1, qPrintable(picture));
            QCOMPARE(refused.event["event"].toString(), "error");
            QVERIFY2(!refused.folder.exists() || refused.folder.isEmpty(), qPrintable(picture));
        }
    }

    void refusesABomb() {
        const Run refused = run(clips_.make(
            {"-f", "lavfi", "-i", "color=black:s=9000x6000", "-frames:v", "1", "-pix_fmt", "gray", "bomb.png"}));
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.event["message"].toString().contains("too large"),
                 qPrintable(refused.event["message"].toString()));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::ImageProgramTest)
#include "image_program_test.moc"
