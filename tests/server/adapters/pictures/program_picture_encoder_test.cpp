// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/pictures/program_picture_encoder.h"

#include "shared/base/file.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::pictures;

namespace {

constexpr std::array kWidths{160, 320, 640};

} // namespace

class ProgramPictureEncoderTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }
    std::filesystem::path savePicture(int width, int height, const char* name) const {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::red);
        if (!image.save(folder_.filePath(name)))
            qFatal("cannot save %s", name);
        return path(name);
    }
    // A stand-in for the program that does what the script says.
    std::filesystem::path script(const QByteArray& body) const {
        QFile file(folder_.filePath("program.sh"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the script");
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path("program.sh");
    }

private Q_SLOTS:
    void makesJpegsOfTheWidths_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("PNG") << "png";
        QTest::newRow("JPEG") << "jpg";
    }
    void makesJpegsOfTheWidths() {
        QFETCH(QString, format);
        const auto input = savePicture(800, 1200, ("input." + format).toLatin1().constData());
        ProgramPictureEncoder encoder(VITASCOPE_PACKAGE);
        const auto made = encoder.encode(input, folder_.path().toStdString(), kWidths);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(made->size(), 3U);
        for (std::size_t i = 0; i < made->size(); ++i) {
            const auto& rendition = (*made)[i];
            QCOMPARE(rendition.width, kWidths.at(i));
            QCOMPARE(rendition.height, kWidths.at(i) * 3 / 2);
            const auto file = folder_.filePath(QString::number(rendition.width) + ".jpg");
            const QImage image(file, "jpg");
            QCOMPARE(image.size(), QSize(rendition.width, rendition.height));
            QVERIFY(image.pixelColor(5, 5).red() > 200 && image.pixelColor(5, 5).green() < 60);
            const auto bytes = readFile(file.toStdString(), 1 << 20).value();
            QCOMPARE(rendition.size, bytes.size());
            QVERIFY(rendition.digest == Sha256::of(bytes));
        }
    }

    void neverEnlarges() {
        const auto input = savePicture(200, 300, "small.png");
        ProgramPictureEncoder encoder(VITASCOPE_PACKAGE);
        const auto made = encoder.encode(input, folder_.path().toStdString(), kWidths);
        QVERIFY(made);
        QCOMPARE(made->size(), 2U);
        QCOMPARE((*made)[1].width, 200);
        QVERIFY(std::filesystem::exists(path("200.jpg")));
    }

    void refusesWhatIsNoPicture_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a playlist") << QByteArray("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n");
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("a cut PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("a start of JPEG") << QByteArray("\xff\xd8\xff\xe0");
    }
    void refusesWhatIsNoPicture() {
        QFETCH(QByteArray, content);
        QVERIFY(writeFileDurably(path("upload"), content.toStdString()));
        ProgramPictureEncoder encoder(VITASCOPE_PACKAGE);
        const auto made = encoder.encode(path("upload"), folder_.path().toStdString(), kWidths);
        QVERIFY(!made && made.error().code == ErrorCode::InvalidInput);
        QVERIFY(made.error().message.find(folder_.path().toStdString()) == std::string::npos);
    }

    void killsAChildThatHangs() {
        ProgramPictureEncoder encoder(script("exec sleep 60\n"), std::chrono::seconds(1));
        QElapsedTimer timer;
        timer.start();
        const auto made = encoder.encode(path("x"), folder_.path().toStdString(), kWidths);
        QVERIFY(!made && made.error().code == ErrorCode::InvalidInput);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void doesNotBelieveTheChild_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("says nothing") << QByteArray("exit 0\n");
        QTest::newRow("crashes") << QByteArray("kill -SEGV $$\n");
        QTest::newRow("talks nonsense") << QByteArray("echo '{\"event\":\"image\",\"images\":5}'\n");
        QTest::newRow("names a file outside") << QByteArray(
            "echo '{\"event\":\"image\",\"images\":[{\"name\":\"../../etc/passwd\",\"width\":160,\"height\":1},"
            "{\"name\":\"320.jpg\",\"width\":320,\"height\":1},"
            "{\"name\":\"640.jpg\",\"width\":640,\"height\":1}]}'\n");
        QTest::newRow("names a file that it did not write")
            << QByteArray("echo '{\"event\":\"image\",\"images\":[{\"name\":\"160.jpg\",\"width\":150,\"height\":1},"
                          "{\"name\":\"320.jpg\",\"width\":151,\"height\":1},"
                          "{\"name\":\"640.jpg\",\"width\":152,\"height\":1}]}'\n");
    }
    void doesNotBelieveTheChild() {
        QFETCH(QByteArray, body);
        QTemporaryDir out;
        ProgramPictureEncoder encoder(script(body));
        QVERIFY(!encoder.encode(path("x"), out.path().toStdString(), kWidths));
    }

    void reportsAProgramThatIsMissing() {
        ProgramPictureEncoder encoder("/nonexistent/vitascope-package");
        const auto made = encoder.encode(path("x"), folder_.path().toStdString(), kWidths);
        QVERIFY(!made && made.error().code != ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(ProgramPictureEncoderTest)
#include "program_picture_encoder_test.moc"
