// SPDX-License-Identifier: GPL-3.0-or-later
// What is no film, or no whole one, is refused with a reason, and leaves nothing behind.
#include "tests/shared/packaging/packaged.h"
#include "tests/support/clip.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace vitascope::test {

class BadFilmTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;

    QString write(const QString& name, const QByteArray& content) const {
        QFile file(clips_.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QString cutShort(const QString& film, const QString& name, double part) const {
        QFile file(film);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray content = file.readAll();
        return write(name, content.left(static_cast<qsizetype>(static_cast<double>(content.size()) * part)));
    }

    static void checkRefused(const Packaged& film, ErrorCode code, const QByteArray& reason) {
        QVERIFY(!film.isMade());
        QVERIFY2(film.error().code == code, film.message().constData());
        QVERIFY2(film.message().contains(reason), film.message().constData());
        QVERIFY(film.leftNothing());
    }

private Q_SLOTS:
    void refusesWhatIsNoVideo() {
        checkRefused(Packaged(write("page.mp4", "<html><body>Not found</body></html>")), ErrorCode::InvalidInput,
                     "not a film");
        checkRefused(Packaged(write("noise.mkv", QByteArray(100'000, '\x5A'))), ErrorCode::InvalidInput, "not a film");
    }

    void refusesAnEmptyFile() { checkRefused(Packaged(write("empty.mp4", "")), ErrorCode::InvalidInput, "is empty"); }

    void refusesAPathThatCannotBeRead() {
        checkRefused(Packaged("/nonexistent/film.mp4"), ErrorCode::NotFound, "/nonexistent/film.mp4");
        checkRefused(Packaged(QDir::tempPath()), ErrorCode::InvalidInput, "not a regular file");
        checkRefused(Packaged("/dev/zero"), ErrorCode::InvalidInput, "not a regular file");
    }

    void refusesSoundAlone() {
        checkRefused(Packaged(clips_.make({"-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "sound.mp4"})),
                     ErrorCode::InvalidInput, "no video track");
        const QString cover =
            clips_.make({"-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.04", "-frames:v", "1", "cover.jpg"});
        checkRefused(
            Packaged(clips_.make({"-f", "lavfi", "-i", "sine=d=1", "-i", cover, "-map", "0", "-map", "1", "-c:v",
                                  "copy", "-disposition:v:0", "attached_pic", "-c:a", "aac", "album.mp4"})),
            ErrorCode::InvalidInput, "no video track");
    }

    void refusesATruncatedFilm() {
        const QString front = clips_.simple("whole.mp4", "320x180", 6);
        checkRefused(Packaged(cutShort(front, "cut.mp4", 0.6)), ErrorCode::Corrupt, "truncated");
        checkRefused(Packaged(cutShort(front, "head.mp4", 0.002)), ErrorCode::InvalidInput, "not a film");
        const QString matroska = clips_.make({"-i", front, "-c", "copy", "whole.mkv"});
        checkRefused(Packaged(cutShort(matroska, "cut.mkv", 0.6)), ErrorCode::Corrupt, "truncated");
    }

    void refusesPicturesBeyondTheLimits() {
        checkRefused(Packaged(clips_.make({"-f", "lavfi", "-i", "color=s=8400x64:d=0.04", "-c:v", "ffv1", "wide.mkv"})),
                     ErrorCode::InvalidInput, "too large");
        checkRefused(Packaged(clips_.make({"-f", "lavfi", "-i", "color=s=8x8:d=0.04", "-c:v", "ffv1", "tiny.mkv"})),
                     ErrorCode::InvalidInput, "too small");
    }

    // Each names a real film beside it, which must not be opened.
    void refusesPlaylistsThatPoseAsFilms_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray hls = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nsecret.ts\n#EXT-X-ENDLIST\n";
        QTest::newRow("HLS") << "film.mp4" << hls;
        QTest::newRow("HLS by its own name") << "film.m3u8" << hls;
        QTest::newRow("HLS with a file URL") << "url.mp4" << QByteArray(hls).replace("secret.ts", "file:///etc/passwd");
        QTest::newRow("concat") << "film.mkv" << QByteArray("ffconcat version 1.0\nfile secret.ts\n");
        QTest::newRow("DASH") << "film.mov"
                              << QByteArray(
                                     "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011' "
                                     "type='static' mediaPresentationDuration='PT2S'><Period><AdaptationSet "
                                     "mimeType='video/mp2t'><Representation id='1' bandwidth='1'>"
                                     "<BaseURL>secret.ts</BaseURL></Representation></AdaptationSet></Period></MPD>");
        QTest::newRow("SDP") << "film.ts"
                             << QByteArray("v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
                                           "m=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n");
        QTest::newRow("image sequence") << "film%03d.png" << QByteArray("x");
    }
    void refusesPlaylistsThatPoseAsFilms() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QVERIFY(!clips_.simple("secret.ts", "160x90", 2).isEmpty());
        checkRefused(Packaged(write(name, content)), ErrorCode::InvalidInput, "not a film");
    }

    void refusesAFolderThatHoldsAPackage() {
        const QString clip = clips_.simple("first.mp4", "160x90", 1);
        const Packaged first(clip);
        QVERIFY2(first.isMade(), first.message().constData());
        Packaged observer(clip);
        const std::atomic<bool> cancelled = false;
        const SystemClock clock;
        const auto again = packaging::packageFilm(
            {.film = clip.toStdString(), .folder = first.folder(), .tool = "test"}, observer, cancelled, clock);
        QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
        QVERIFY(std::filesystem::exists(first.folder() / "package.json"));
    }

    void leavesAFolderOfSomebodyElseAlone_data() {
        QTest::addColumn<int>("candidates");
        QTest::addColumn<QString>("file");
        QTest::newRow("no candidates") << 0 << "1.jpg";
        QTest::newRow("candidates") << 2 << "people.txt";
        QTest::newRow("a picture of another name") << 2 << "1-large.jpg";
    }
    void leavesAFolderOfSomebodyElseAlone() {
        QFETCH(int, candidates);
        QFETCH(QString, file);
        const QString out = clips_.path("out");
        QVERIFY(QDir().mkpath(out + "/candidates"));
        QVERIFY(!write("out/candidates/" + file, "mine").isEmpty());
        Packaged observer(clips_.path("absent.mp4")); // only to have an observer
        const std::atomic<bool> cancelled = true;
        const auto result = packaging::packageFilm({.film = clips_.simple("long.mp4", "640x360", 20).toStdString(),
                                                    .folder = out.toStdString(),
                                                    .tool = "test",
                                                    .posterCandidates = static_cast<std::size_t>(candidates)},
                                                   observer, cancelled, SystemClock());
        QVERIFY(!result);
        QVERIFY(result.error().code == (candidates > 0 ? ErrorCode::AlreadyExists : ErrorCode::Cancelled));
        QCOMPARE(QDir(out + "/candidates").entryList(QDir::Files), QStringList(file));
        QVERIFY(QDir(out).removeRecursively());
    }

    void takesAwayTheCandidatesOfARunThatWasKilled() {
        const QString out = clips_.path("out");
        QVERIFY(QDir().mkpath(out + "/candidates"));
        for (const char* name : {"1.jpg", "1-small.jpg", "12.jpg.part"})
            QVERIFY(!write(QString("out/candidates/") + name, "old").isEmpty());
        Packaged observer(clips_.path("absent.mp4"));
        const std::atomic<bool> cancelled = true;
        QVERIFY(!packaging::packageFilm({.film = clips_.simple("long.mp4", "640x360", 20).toStdString(),
                                         .folder = out.toStdString(),
                                         .tool = "test",
                                         .posterCandidates = 2},
                                        observer, cancelled, SystemClock()));
        QVERIFY(!QFile::exists(out + "/candidates"));
    }

    void leavesNothingWhenItIsCancelled() {
        const QString clip = clips_.simple("long.mp4", "640x360", 20);
        Packaged observer(clips_.path("absent.mp4")); // only to have an observer and a folder
        const std::atomic<bool> cancelled = true;
        const SystemClock clock;
        const auto result = packaging::packageFilm(
            {.film = clip.toStdString(), .folder = observer.folder(), .tool = "test"}, observer, cancelled, clock);
        QVERIFY(!result);
        QVERIFY2(result.error().code == ErrorCode::Cancelled, result.error().message.c_str());
        QVERIFY(observer.leftNothing());
    }

    void usesADamagedFilmAsFarAsItGoesAndSaysSo() {
        const auto clip = Clips::material("awkward-media/derived/bitflips_400_in_mdat.mp4");
        if (!clip)
            QSKIP("the test material is absent");
        const Packaged film(*clip);
        QVERIFY2(film.isMade(), film.message().constData());
        QVERIFY(!film.notices().empty());
        QVERIFY(film.notices().front().find("damaged") != std::string::npos);
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::BadFilmTest)
#include "bad_film_test.moc"
