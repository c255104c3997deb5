// SPDX-License-Identifier: GPL-3.0-or-later
// Whole packages of small films.
#include "shared/package/verifier.h"
#include "tests/shared/packaging/packaged.h"
#include "tests/support/clip.h"

#include <QFile>
#include <QTest>

#include <set>

namespace vitascope::test {

using packaging::packageFilm;

class FilmPackagerTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;

    static QString videoRungs(const Packaged& film) {
        QStringList rungs;
        for (const std::string& name : film.package().tracks) {
            if (const auto& video = film.track(name).video)
                rungs << QString("%1:%2x%3").arg(QString::fromStdString(name)).arg(video->width).arg(video->height);
        }
        return rungs.join(' ');
    }

    static void verifyAll(const Packaged& film) {
        for (const auto& [name, manifest] : film.tracks()) {
            auto bytes = package::FileByteReader::open(film.folder() / manifest.file);
            QVERIFY2(bytes.has_value(), name.c_str());
            const auto verified = package::verifyTrack(manifest, *bytes);
            QVERIFY2(verified.has_value(), verified ? "" : verified.error().message.c_str());
        }
    }

    static double seconds(const package::TrackManifest& track) {
        return static_cast<double>(track.durationTicks()) / static_cast<double>(track.timescale);
    }

private Q_SLOTS:
    void makesTracksThatStartAtZeroAndAreCutAtTheSameTimes() {
        const Packaged film(clips_.simple("simple.mp4", "640x360", 9));
        QVERIFY2(film.isMade(), film.message().constData());
        verifyAll(film);
        QCOMPARE(videoRungs(film), "v360:640x360 v240:426x240");
        QCOMPARE(film.package().durationTicks, 9 * 90'000);
        const auto& high = film.track("v360");
        const auto& low = film.track("v240");
        const auto& audio = film.track("a1-en");
        QCOMPARE(high.segments.size(), 3U);
        for (std::size_t i = 0; i < high.segments.size(); ++i) {
            QCOMPARE(high.segments[i].start, static_cast<std::int64_t>(i) * 360'000);
            QCOMPARE(low.segments[i].start, high.segments[i].start);
            QCOMPARE(low.segments[i].duration, high.segments[i].duration);
            const double apart = static_cast<double>(audio.segments[i].start) / 48'000 - static_cast<double>(i) * 4;
            QVERIFY(std::abs(apart) <= 1024.0 / 48'000);
        }
        for (const char* track : {"v360", "v240", "a1-en"}) {
            const auto frames = film.frames(track);
            QVERIFY(!frames.empty());
            QCOMPARE(frames.front()->pts, 0);
        }
        const auto frames = film.frames("v240");
        QCOMPARE(frames.size(), 225U);
        for (std::size_t i = 0; i < frames.size(); ++i)
            QCOMPARE(frames[i]->pts, static_cast<std::int64_t>(i) * 3600);
        QCOMPARE(high.codec.substr(0, 5), std::string("avc1."));
        QCOMPARE(audio.codec, std::string("mp4a.40.2"));
        QVERIFY(toneShare(film.sound("a1-en"), 700, 48'000) > 0.9);
    }

    void keepsTheTimesOfPicturesInEveryContainer_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"times.mkv", "times.ts", "times.mov"})
            QTest::newRow(name) << name;
    }
    void keepsTheTimesOfPicturesInEveryContainer() {
        QFETCH(QString, name);
        const QString clip = clips_.simple("times.mp4", "160x90", 2);
        const Packaged film(clips_.make({"-i", clip, "-c", "copy", name}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto frames = film.frames("v90");
        QCOMPARE(frames.size(), 50U);
        for (std::size_t i = 0; i < frames.size(); ++i) // Matroska tells milliseconds
            QVERIFY(std::abs(frames[i]->pts - static_cast<std::int64_t>(i) * 3600) <= 90);
        const double share = toneShare(film.sound(film.package().tracks[1]), 700, 48'000);
        QVERIFY2(share > 0.9, qPrintable(QString::number(share)));
    }

    void startsWithSoundThatComesLongBeforeThePicture() {
        const QString video = clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=1", "-c:v", "libx264",
                                           "-preset", "ultrafast", "after.video.mp4"});
        const Packaged film(clips_.make({"-f", "lavfi", "-i", "sine=f=700:d=3:r=48000", "-itsoffset", "2", "-i", video,
                                         "-c:v", "copy", "-c:a", "aac", "after.mkv"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto frames = film.frames("v90");
        QCOMPARE(frames.front()->pts, 0);
        QVERIFY(std::any_of(frames.begin(), frames.end(),
                            [](const auto& f) { return std::abs(f->pts - 2 * 90'000) < 4000; }));
        const auto sound = film.sound("a1-und");
        QVERIFY(loudness(std::span(sound).subspan(0, 48'000)) > 0.05);
    }

    void keepsTheLowestRungAndAudioBelowASlowLink() {
        // Noise is what costs most.
        const Packaged film(clips_.make({"-f", "lavfi", "-i", "nullsrc=s=426x240:r=25:d=9,geq=random(1)*255:128:128",
                                         "-f", "lavfi", "-i", "anoisesrc=d=9:r=48000", "-c:v", "libx264", "-preset",
                                         "ultrafast", "-crf", "10", "-c:a", "flac", "noise.mkv"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto video = film.track("v240").bandwidth.peak.value;
        const auto audio = film.track("a1-und").bandwidth.peak.value;
        QVERIFY2(video + audio <= 600'000, qPrintable(QString("%1 + %2").arg(video).arg(audio)));
    }

    void givesTheSameBytesAgain() {
        const QString clip = clips_.simple("again.mp4", "640x360", 3);
        const Packaged first(clip);
        const Packaged second(clip);
        QVERIFY2(first.isMade() && second.isMade(), first.message().constData());
        for (const auto& [name, manifest] : first.tracks()) {
            QVERIFY(first.bytes(manifest.file) == second.bytes(manifest.file));
            QVERIFY(first.bytes(name + ".json") == second.bytes(name + ".json"));
        }
        QVERIFY(first.bytes("package.json") == second.bytes("package.json"));
    }

    void givesEachAudioTrackItsOwnSound() {
        const QList<int> tones{700, 900, 1100, 1300, 1500, 1700};
        QStringList arguments{"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=3"};
        for (const int tone : tones)
            arguments << "-f"
                      << "lavfi"
                      << "-i" << QString("sine=f=%1:d=3:r=44100").arg(tone);
        for (int i = 0; i <= tones.size(); ++i)
            arguments << "-map" << QString::number(i);
        arguments << QStringList{"-c:v",
                                 "libx264",
                                 "-preset",
                                 "ultrafast",
                                 "-c:a:0",
                                 "aac",
                                 "-c:a:1",
                                 "ac3",
                                 "-c:a:2",
                                 "flac",
                                 "-c:a:3",
                                 "libopus",
                                 "-ar:a:3",
                                 "48000",
                                 "-c:a:4",
                                 "libmp3lame",
                                 "-c:a:5",
                                 "libvorbis",
                                 "-metadata:s:a:0",
                                 "language=eng",
                                 "-metadata:s:a:1",
                                 "language=fre",
                                 "-metadata:s:a:2",
                                 "language=ger",
                                 "-metadata:s:a:4",
                                 "language=eng",
                                 "-disposition:a:4",
                                 "comment",
                                 "-metadata:s:a:4",
                                 "title=The director speaks",
                                 "-disposition:a:1",
                                 "default",
                                 "-disposition:a:0",
                                 "0",
                                 "six.mkv"};
        const Packaged film(clips_.make(arguments));
        QVERIFY2(film.isMade(), film.message().constData());
        const std::vector<std::string> names{"a1-en", "a2-fr", "a3-de", "a4-und", "a5-en", "a6-und"};
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto sound = film.sound(names[i]);
            QVERIFY(sound.size() > 120'000);
            for (int k = 0; k < tones.size(); ++k) {
                const double share = toneShare(std::span(sound).subspan(24'000, 96'000), tones[k], 48'000);
                QVERIFY2((share > 0.8) == (k == static_cast<int>(i)),
                         qPrintable(QString("%1 Hz in track %2: %3").arg(tones[k]).arg(i + 1).arg(share)));
            }
            QCOMPARE(film.track(names[i]).isDefault, i == 1);
        }
        QVERIFY(film.track("a5-en").role == package::TrackRole::Commentary);
        QCOMPARE(film.track("a5-en").label, std::string("The director speaks"));
        QCOMPARE(film.track("a2-fr").label, std::string("French"));
    }

    void givesEachAudioTrackOfARealFilmItsOwnSound() {
        const auto clip = Clips::material("awkward-media/derived/six_audio_three_subs_chapters_cover.mkv");
        if (!clip)
            QSKIP("the test material is absent");
        const Packaged film(clips_.make(
            {"-i", *clip, "-t", "6", "-map", "0:v:0", "-map", "0:a", "-map", "0:s", "-c", "copy", "six_real.mkv"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const std::map<std::string, double> tones{
            {"a2-fr", 700}, {"a3-de", 900}, {"a4-es", 1100}, {"a5-en", 1500}, {"a6-und", 1700}};
        for (const auto& [track, own] : tones) {
            const auto sound = film.sound(track);
            QVERIFY(sound.size() > 240'000);
            for (const auto& [other, tone] : tones) {
                if (other != track)
                    QVERIFY2(toneShare(sound, own, 48'000) > 10 * toneShare(sound, tone, 48'000), track.c_str());
            }
        }
        QVERIFY(film.tracks().contains("a1-en") && film.track("a1-en").isDefault);
        QVERIFY(film.tracks().contains("s1-en") && film.tracks().contains("s2-de"));
        QVERIFY(film.track("s3-en").role == package::TrackRole::Forced);
    }

    void keepsTheOffsetOfSoundThatStartsLate() {
        const QString video = clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=4", "-c:v", "libx264",
                                           "-preset", "ultrafast", "late.video.mp4"});
        const Packaged film(clips_.make({"-i", video, "-itsoffset", "1.5", "-f", "lavfi", "-i",
                                         "sine=f=700:d=2.5:r=48000", "-c:v", "copy", "-c:a", "aac", "late.mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto sound = film.sound("a1-und");
        const auto part = [&](double from, double to) {
            return std::span(sound).subspan(static_cast<std::size_t>(from * 48'000),
                                            static_cast<std::size_t>((to - from) * 48'000));
        };
        QVERIFY(loudness(part(0, 1.46)) < 0.002);
        QVERIFY(loudness(part(1.54, 3.9)) > 0.05);
        QVERIFY(std::abs(seconds(film.track("a1-und")) - 4) < 0.03);
    }

    void fillsTheFilmWhereSoundOrPictureEndsFirst() {
        const Packaged shortSound(
            clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=4", "-f", "lavfi", "-i", "sine=f=700:d=1",
                         "-c:v", "libx264", "-preset", "ultrafast", "shorts.mkv"}));
        QVERIFY2(shortSound.isMade(), shortSound.message().constData());
        QVERIFY(std::abs(seconds(shortSound.track("a1-und")) - 4) < 0.03);
        const Packaged shortPicture(
            clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=1", "-f", "lavfi", "-i", "sine=f=700:d=6",
                         "-c:v", "libx264", "-preset", "ultrafast", "shortp.mkv"}));
        QVERIFY2(shortPicture.isMade(), shortPicture.message().constData());
        verifyAll(shortPicture);
        QVERIFY(std::abs(seconds(shortPicture.track("v90")) - 6) < 0.05);
        QCOMPARE(shortPicture.track("v90").segments.size(), 2U);
        QCOMPARE(shortPicture.track("a1-und").segments.size(), 2U);
    }

    void makesAFilmWithoutSound() {
        const Packaged film(clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=30:d=1", "-c:v", "libx264",
                                         "-preset", "ultrafast", "silent.mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        QCOMPARE(film.tracks().size(), 2U); // and thumbnails
        verifyAll(film);
    }

    void turnsTextSubtitlesIntoWebVtt() {
        QFile srt(clips_.path("subtitles.srt"));
        QVERIFY(srt.open(QIODevice::WriteOnly));
        srt.write("1\n00:00:00,500 --> 00:00:01,250\n<i>Hello</i> & goodbye\nsecond line\n\n"
                  "2\n00:00:02,000 --> 00:00:02,750\nДо свидания\n\n");
        srt.close();
        const QString srtPath = srt.fileName();
        for (const auto& [codec, file] :
             {std::pair("srt", "s.mkv"), std::pair("ass", "a.mkv"), std::pair("mov_text", "s.mp4")}) {
            const Packaged film(clips_.make({"-f",
                                             "lavfi",
                                             "-i",
                                             "testsrc2=s=160x90:r=25:d=3",
                                             "-i",
                                             srtPath,
                                             "-map",
                                             "0",
                                             "-map",
                                             "1",
                                             "-c:v",
                                             "libx264",
                                             "-preset",
                                             "ultrafast",
                                             "-c:s",
                                             codec,
                                             "-metadata:s:s:0",
                                             "language=rus",
                                             "-disposition:s:0",
                                             "forced",
                                             file}));
            QVERIFY2(film.isMade(), film.message().constData());
            verifyAll(film);
            const auto bytes = film.bytes("s1-ru.vtt");
            const QByteArray text(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
            QVERIFY2(text.startsWith("WEBVTT\n"), codec);
            QVERIFY2(text.contains("00:00:00.500 --> 00:00:01.250\n<i>Hello</i> &amp; goodbye\nsecond line\n"), text);
            QVERIFY2(text.contains("00:00:02.000 --> 00:00:02.750\nДо свидания\n"), text);
            QVERIFY(film.track("s1-ru").role == package::TrackRole::Forced);
            QCOMPARE(film.track("s1-ru").language, std::string("ru"));
        }
    }

    void saysWhichSubtitlesAreLeftOut() {
        const auto clip = Clips::material("awkward-media/androidx-media/sample_with_pgs_subtitles.mkv");
        if (!clip)
            QSKIP("the test material is absent");
        const Packaged film(*clip);
        QVERIFY2(film.isMade(), film.message().constData());
        QCOMPARE(film.plan().notices.size(), 1U);
        QVERIFY(film.plan().notices.front().find("hdmv_pgs_subtitle") != std::string::npos);
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::FilmPackagerTest)
#include "film_packager_test.moc"
