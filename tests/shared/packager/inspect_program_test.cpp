// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-package inspect: what it tells of films, and why it refuses what is none.
#include "tests/support/clip.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace vitascope::test {

class InspectProgramTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;

    // The one object that it prints.
    static QJsonObject inspect(const QString& film, int status) {
        QProcess process;
        process.start(VITASCOPE_BINARY_DIR "/bin/vitascope-package", {"inspect", film});
        if (!process.waitForFinished(60'000) || process.exitCode() != status)
            return {};
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    QString write(const QString& name, const QByteArray& content) const {
        QFile file(clips_.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QString film() const {
        const QString path = clips_.path("film.mp4");
        return QFile::exists(path) ? path : clips_.simple("film.mp4", "640x360", 4);
    }

    static QStringList oddities(const QString& film) {
        QStringList codes;
        for (const auto& code : inspect(film, 0)["video"].toObject()["oddities"].toArray())
            codes << code.toString();
        return codes;
    }

private Q_SLOTS:
    void tellsWhatAFilmIsAndWhatItsPackageWouldBe() {
        const QJsonObject film = inspect(this->film(), 0);
        QCOMPARE(film["event"].toString(), "inspected");
        QVERIFY(film["container"].toString().contains("mp4"));
        QCOMPARE(film["durationSeconds"].toDouble(), 4.0);
        QCOMPARE(film["bytes"].toInteger(), QFile(this->film()).size());
        const QJsonObject video = film["video"].toObject();
        QCOMPARE(video["codec"].toString(), "h264");
        QCOMPARE(video["width"].toInt(), 640);
        QCOMPARE(video["frameRate"].toDouble(), 25.0);
        QVERIFY(video["oddities"].toArray().isEmpty());
        const QJsonObject sound = film["audio"].toArray().first().toObject();
        QCOMPARE(sound["name"].toString(), "a1-en");
        QCOMPARE(sound["language"].toString(), "en");
        QCOMPARE(sound["layout"].toString(), "mono");
        QCOMPARE(sound["default"].toBool(), true);
        QCOMPARE(film["ladder"].toArray().size(), 2);
        double bytes = 0;
        for (const auto& entry : film["ladder"].toArray()) {
            const QJsonObject rung = entry.toObject();
            QVERIFY(rung["estimatedBitsPerSecond"].toDouble() > 0);
            QVERIFY(rung["estimatedBitsPerSecond"].toDouble() <= rung["maxBitsPerSecond"].toDouble());
            bytes += rung["estimatedBytes"].toDouble();
        }
        QVERIFY(film["estimatedBytes"].toDouble() > bytes);
        QVERIFY(film["estimatedSeconds"].toDouble() > 0);
    }

    void tellsWhichSubtitlesAreLeftOut() {
        const auto clip = Clips::material("awkward-media/androidx-media/sample_with_pgs_subtitles.mkv");
        if (!clip)
            QSKIP("no test material");
        const QJsonArray subtitles = inspect(*clip, 0)["subtitles"].toArray();
        QCOMPARE(subtitles.size(), 1);
        QCOMPARE(subtitles[0].toObject()["converted"].toBool(), false);
        QCOMPARE(subtitles[0].toObject()["reason"].toString(), "pictures");
    }

    void tellsWhatIsOddAboutThePicture_data() {
        QTest::addColumn<QString>("clip");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char* clip, const QStringList& codes) {
            QTest::newRow(clip) << QString("awkward-media/") + clip << codes;
        };
        row("derived/anamorphic_pal_sar_64_45.mp4", {"anamorphic"});
        row("derived/interlaced_tff_h264_480i30.mp4", {"interlaced"});
        row("derived/odd_dimensions_641x361_vp9.webm", {"odd-size"});
        row("derived/rotated_-90_stored_1080x608_shown_608x1080.mp4", {"rotated"});
        row("derived/hevc_main10_sdr_720p.mp4", {"deep-colour"});
        row("derived/vfr_24_then_4.8_then_2s_gap_then_random.mp4", {"variable-frame-rate"});
        row("derived/legacy_xvid_mp3.avi", {});
        row("derived/ts_33bit_timestamp_wrap_midfile.ts", {});
        row("androidx-media/hlg10-color-test.mp4", {"hdr-hlg", "deep-colour"});
    }
    void tellsWhatIsOddAboutThePicture() {
        QFETCH(QString, clip);
        QFETCH(QStringList, codes);
        const auto path = Clips::material(clip.toUtf8().constData());
        if (!path)
            QSKIP("no test material");
        QCOMPARE(oddities(*path), codes);
    }

    void refusesWhatIsNoFilm_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& content, const char* reason) {
            QTest::newRow(name) << QString(name) << content << QString(reason);
        };
        row("empty.mp4", "", "empty");
        row("page.mp4", "<html><body>Not found</body></html>", "text");
        row("russian.txt", "Не фильм, а письмо", "text");
        row("list.m3u8", "#EXTM3U\n#EXTINF:4,\n/etc/passwd\n", "playlist");
        row("manifest.mpd", "<?xml version=\"1.0\"?><MPD></MPD>", "playlist");
        row("join.mp4", "ffconcat version 1.0\nfile '/etc/passwd'\n", "playlist");
        row("poster.mp4", "\xFF\xD8\xFF\xE0 and more", "picture");
        row("poster.png", "\x89PNG\r\n\x1A\n", "picture");
        row("films.zip", "PK\x03\x04 and more", "archive");
        row("noise.mkv", QByteArray(100'000, '\x5A') + QByteArray(1, '\0'), "text");
        row("zeros.mkv", QByteArray(100'000, '\0'), "not-a-film");
        row("song.mp3", "ID3\x04 and more", "no-video");
    }
    void refusesWhatIsNoFilm() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QJsonObject refused = inspect(write(name, content), 1);
        QCOMPARE(refused["event"].toString(), "refused");
        QCOMPARE(refused["reason"].toString(), reason);
        QVERIFY(!refused["message"].toString().isEmpty());
    }

    void refusesPathsThatAreNoFiles() {
        QCOMPARE(inspect("/nonexistent/film.mp4", 1)["reason"].toString(), "missing");
        QCOMPARE(inspect(QDir::tempPath(), 1)["reason"].toString(), "not-a-file");
        QCOMPARE(inspect("/dev/zero", 1)["reason"].toString(), "not-a-file");
    }

    void refusesSoundAlone() {
        const QString sound = clips_.make({"-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "sound.mp4"});
        QCOMPARE(inspect(sound, 1)["reason"].toString(), "no-video");
    }

    void refusesAFilmThatIsCutShort() {
        QFile whole(film());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QString cut = write("cut.mp4", whole.read(whole.size() / 2));
        QCOMPARE(inspect(cut, 1)["reason"].toString(), "truncated");
    }

    void refusesAFilmUnderAKey() {
        const QString locked = clips_.make({"-i", film(), "-c", "copy", "-encryption_scheme", "cenc-aes-ctr",
                                            "-encryption_key", "76a6c65c5ea762046bd749a2e632ccbb", "-encryption_kid",
                                            "a7e61c373e219033c21091fa607bf3b8", "locked.mp4"});
        QVERIFY(!locked.isEmpty());
        QCOMPARE(inspect(locked, 1)["reason"].toString(), "encrypted");
        QProcess process;
        process.start(VITASCOPE_BINARY_DIR "/bin/vitascope-package",
                      {"package", locked, "--out", clips_.path("locked")});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(process.readAllStandardOutput().contains("encrypted (DRM)"));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::InspectProgramTest)
#include "inspect_program_test.moc"
