// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-package as a program: its protocol, its exit statuses, and what it leaves when it is stopped.
#include "shared/package/block_hasher.h"
#include "shared/package/manifest_json.h"
#include "tests/support/clip.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

namespace vitascope::test {

class PackageProgramTest : public QObject {
    Q_OBJECT

private:
    struct Run {
        int status = -1;
        QList<QJsonObject> events;
        QByteArray errors;

        [[nodiscard]] QJsonObject last(const QString& name) const {
            for (qsizetype i = events.size(); i-- > 0;) {
                if (events[i]["event"] == name)
                    return events[i];
            }
            return {};
        }
    };

    Clips clips_;

    static QString program() { return VITASCOPE_BINARY_DIR "/bin/vitascope-package"; }

    static QList<QJsonObject> parse(const QByteArray& output) {
        QList<QJsonObject> events;
        for (const QByteArray& line : output.split('\n')) {
            if (!line.isEmpty())
                events << QJsonDocument::fromJson(line).object();
        }
        return events;
    }

    static Run run(const QString& command, const QStringList& arguments) {
        QProcess process;
        process.start(command, arguments);
        Run result;
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return result;
        result.status = process.exitCode();
        result.events = parse(process.readAllStandardOutput());
        result.errors = process.readAllStandardError();
        return result;
    }
    static Run run(const QStringList& arguments) { return run(program(), arguments); }

    // A package of two seconds, made once.
    QString package() {
        const QString folder = clips_.path("package");
        if (!QFile::exists(folder + "/package.json"))
            run({"package", clips_.simple("two.mp4", "320x180", 2), "--out", folder, "--preset", "ultrafast"});
        return folder;
    }

    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString& path, const QByteArray& content) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

private Q_SLOTS:
    void tellsItsVersionAndItsUse() {
        QProcess version;
        version.start(program(), {"--version"});
        QVERIFY(version.waitForFinished());
        QCOMPARE(version.exitCode(), 0);
        QVERIFY(version.readAllStandardOutput().startsWith("vitascope-package "));
        for (const QStringList& arguments :
             {QStringList{"--help"}, {"package", "--help"}, {"verify", "--help"}, {"image", "--help"}}) {
            QProcess help;
            help.start(program(), arguments);
            QVERIFY(help.waitForFinished());
            QCOMPARE(help.exitCode(), 0);
            QVERIFY(help.readAllStandardOutput().contains("--help"));
        }
    }

    void refusesAWrongCommandLine() {
        for (const QStringList& arguments : {QStringList{},
                                             {"explode"},
                                             {"package"},
                                             {"package", "film.mp4"},
                                             {"package", "a", "--out", "b", "--preset", "fastest"},
                                             {"verify"},
                                             {"verify", "--manifest", "a.json"},
                                             {"image", "a.png", "--out", "b", "--widths", "0"},
                                             {"image", "a.png", "--out", "b", "--widths", "1000000"}})
            QVERIFY2(run(arguments).status == 2, qPrintable(arguments.join(' ')));
    }

    void reportsProgressInJsonLines() {
        const QString folder = clips_.path("progress");
        const Run done =
            run({"package", clips_.simple("progress.mp4", "640x360", 8), "--out", folder, "--progress", "json"});
        QCOMPARE(done.status, 0);
        const QJsonObject probed = done.events.front();
        QCOMPARE(probed["event"].toString(), "probed");
        QCOMPARE(probed["durationSeconds"].toDouble(), 8.0);
        QCOMPARE(probed["tracks"].toArray().size(), 3);
        QCOMPARE(probed["tracks"].toArray().first().toObject()["name"].toString(), "v360");
        const QJsonObject progress = done.last("progress");
        QVERIFY(progress["speed"].toDouble() > 0);
        QVERIFY(progress["seconds"].toDouble() <= 8.0);
        QVERIFY(progress["remainingSeconds"].isDouble());
        QCOMPARE(done.last("track")["name"].toString(), "thumbnails");
        QCOMPARE(done.last("track")["bytes"].toInteger(), QFile(folder + "/thumbnails.mjpeg").size());
        QCOMPARE(done.events.back()["event"].toString(), "done");
        QVERIFY(done.events.back()["speed"].toDouble() > 0);
    }

    void picksPicturesForAPoster() {
        const QString folder = clips_.path("posters");
        const QString clip = clips_.simple("posters.mp4", "320x180", 8);
        const Run done = run({"package", clip, "--out", folder, "--preset", "ultrafast", "--poster-candidates", "2"});
        QCOMPARE(done.status, 0);
        const QJsonObject last = done.last("candidate");
        QVERIFY(last["seconds"].toDouble() > 0);
        QCOMPARE(last["width"].toInt(), 320);
        QVERIFY(QFile::exists(folder + "/candidates/" + last["file"].toString()));
        QVERIFY(QFile::exists(folder + "/candidates/" + last["preview"].toString()));
        run({"package", clip, "--out", package()}); // refused: it holds a package, and keeps what it has
        QVERIFY(!QFile::exists(package() + "/candidates"));
    }

    void makesASampleFilmInPlaceOfNothing() {
        const QString file = clips_.path("sample.mp4");
        QVERIFY(write(file, "mine"));
        const Run refused = run({"sample", file});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.last("error")["code"].toString(), "already-exists");
        QCOMPARE(read(file), QByteArray("mine"));
        QVERIFY(QFile::remove(file));
        QCOMPARE(run({"sample", file}).status, 0);
        QVERIFY(QFile(file).size() > 10'000);
        QVERIFY(!QFile::exists(file + ".part"));
    }

    void reportsAFailure() {
        const Run failed = run({"package", "/nonexistent.mp4", "--out", clips_.path("none")});
        QCOMPARE(failed.status, 1);
        QCOMPARE(failed.last("error")["code"].toString(), "not-found");
        QVERIFY(failed.last("error")["message"].toString().contains("/nonexistent.mp4"));
    }

    void stopsOnSigterm() {
        const QString folder = clips_.path("stopped");
        QProcess process;
        process.start(program(),
                      {"package", clips_.simple("long.mp4", "1280x720", 40), "--out", folder, "--preset", "slow"});
        QVERIFY(process.waitForReadyRead(30'000));
        QTest::qWait(700);
        QVERIFY(!QDir(folder).isEmpty()); // it is at work
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(parse(process.readAllStandardOutput()).back()["code"].toString(), "cancelled");
        QVERIFY(QDir(folder).isEmpty());
    }

    void saysWhenTheDiskIsFull() {
        const QString clip = clips_.simple("full.mp4", "640x360", 4);
        const QString folder = clips_.path("disk");
        QVERIFY(QDir().mkpath(folder));
        // A tiny file system of its own, where the system lets us mount one.
        const QString script =
            QString("mount -t tmpfs -o size=200k none '%1' || exit 77; '%2' package '%3' --out '%1'; "
                    "status=$?; ls '%1' >&2; exit $status")
                .arg(folder, program(), clip);
        Run full = run("unshare", {"-rm", "sh", "-c", script});
        if (full.status == 77 || full.status < 0 || full.errors.contains("unshare"))
            full = run("unshare", {"-m", "sh", "-c", script});
        if (full.status == 77 || full.status < 0 || full.errors.contains("unshare"))
            QSKIP("no file system can be mounted here");
        QCOMPARE(full.status, 1);
        QCOMPARE(full.last("error")["code"].toString(), "unavailable");
        QVERIFY2(full.last("error")["message"].toString().contains("No space left"),
                 qPrintable(full.last("error")["message"].toString()));
        QCOMPARE(full.errors, QByteArray());
    }

    void verifiesWhatItMade() {
        const QString folder = package();
        for (const QString track : {"v180", "a1-en"}) {
            const Run run = PackageProgramTest::run({"verify", folder + "/" + track + ".json"});
            QVERIFY2(run.status == 0, qPrintable(run.last("error")["message"].toString()));
            QCOMPARE(run.last("verified")["name"].toString(), track);
            QVERIFY(run.last("verified")["packets"].toInt() >= 50);
        }
        const Run thumbnails = run({"verify", folder + "/thumbnails.json"});
        QCOMPARE(thumbnails.status, 0);
        QCOMPARE(thumbnails.last("verified")["decoded"].toInt(), 1);
        QVERIFY(QFile::copy(folder + "/v180.mp4", clips_.path("elsewhere")));
        QCOMPARE(run({"verify", "--manifest", folder + "/v180.json", "--file", clips_.path("elsewhere")}).status, 0);
    }

    void refusesAChangedByte() {
        QByteArray bytes = read(package() + "/v180.mp4");
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(write(clips_.path("changed.mp4"), bytes));
        const Run changed =
            run({"verify", "--manifest", package() + "/v180.json", "--file", clips_.path("changed.mp4")});
        QCOMPARE(changed.status, 1);
        QCOMPARE(changed.last("error")["code"].toString(), "corrupt");
    }

    // Digests and boxes hold, but the pictures themselves are noise.
    void refusesABitstreamThatDoesNotDecode_data() {
        QTest::addColumn<QString>("track");
        QTest::newRow("video") << "v180";
        QTest::newRow("audio") << "a1-en";
    }
    void refusesABitstreamThatDoesNotDecode() {
        QFETCH(QString, track);
        const QByteArray text = read(package() + "/" + track + ".json");
        auto manifest = package::parseTrackManifest(text.toStdString());
        QVERIFY(manifest);
        QByteArray bytes = read(package() + "/" + track + ".mp4");
        const auto data = bytes.indexOf("mdat") + 4;
        for (qsizetype i = data; i < bytes.indexOf("moof", data) - 4; ++i)
            bytes[i] = static_cast<char>((i * 7919) >> 3);
        package::BlockHasher hasher;
        hasher.update(
            {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
        const auto digests = hasher.finish();
        manifest->blocks = digests.blocks;
        manifest->digest = digests.digest;
        QVERIFY(write(clips_.path("noise.json"), QByteArray::fromStdString(package::toJson(*manifest))));
        QVERIFY(write(clips_.path("noise.mp4"), bytes));
        const Run noise = run({"verify", "--manifest", clips_.path("noise.json"), "--file", clips_.path("noise.mp4")});
        QCOMPARE(noise.status, 1);
        QVERIFY2(noise.last("error")["code"].toString() == "corrupt",
                 qPrintable(noise.last("error")["message"].toString()));
    }

    // The same of a sheet of thumbnails: its markers stand, its entropy-coded data is noise.
    void refusesASheetThatDoesNotDecode() {
        auto manifest = package::parseTrackManifest(read(package() + "/thumbnails.json").toStdString());
        QVERIFY(manifest);
        QByteArray bytes = read(package() + "/thumbnails.mjpeg");
        const auto data = bytes.indexOf("\xFF\xDA") + 14;
        for (qsizetype i = data; i < bytes.size() - 2; ++i)
            bytes[i] = static_cast<char>((i * 7919) >> 3 & 0x7F);
        package::BlockHasher hasher;
        hasher.update(
            {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
        const auto digests = hasher.finish();
        manifest->blocks = digests.blocks;
        manifest->digest = digests.digest;
        QVERIFY(write(clips_.path("noise.json"), QByteArray::fromStdString(package::toJson(*manifest))));
        QVERIFY(write(clips_.path("noise.mjpeg"), bytes));
        const Run noise =
            run({"verify", "--manifest", clips_.path("noise.json"), "--file", clips_.path("noise.mjpeg")});
        QCOMPARE(noise.status, 1);
        const QString message = noise.last("error")["message"].toString();
        QVERIFY2(message.contains("track thumbnails: sheet 0"), qPrintable(message));
    }

    void refusesABrokenManifest() {
        QVERIFY(write(clips_.path("broken.json"), "{\"format\":1,"));
        QCOMPARE(run({"verify", clips_.path("broken.json")}).status, 1);
        QCOMPARE(run({"verify", "/nonexistent.json"}).last("error")["code"].toString(), "not-found");
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::PackageProgramTest)
#include "package_program_test.moc"
