// SPDX-License-Identifier: GPL-3.0-or-later
// A real film whose frames carry their number comes out of the engine bit by bit as another decoder sees it, in order,
// with none missing; and as vitascope-package makes it, with every frame in its place in every rendition.
#include "tests/shared/playback/playing.h"
#include "tests/support/media_server.h"
#include "tests/support/package_site.h"
#include "tests/support/test_film.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::test;
using namespace std::chrono_literals;
using playback::MediaTime;
using playback::OpenOptions;
using playback::Pace;
using playback::State;

class FrameTrueTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kFrames = 200; // 8 s at 25 a second
    const std::filesystem::path data_ = std::filesystem::path(VITASCOPE_BINARY_DIR) / "tests/data";
    std::filesystem::path film_;

    // The SHA-256 of every decoded frame, by the ffmpeg program.
    static QStringList referenceDigests(const std::filesystem::path& film) {
        QProcess ffmpeg;
        ffmpeg.start("nice", {"ffmpeg", "-v", "error", "-i", QString::fromStdString(film.string()), "-map", "0:v:0",
                              "-pix_fmt", "yuv420p", "-f", "framehash", "-hash", "sha256", "-"});
        if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0)
            return {};
        QStringList digests;
        for (const auto& line : QString::fromLatin1(ffmpeg.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts))
            if (!line.startsWith('#'))
                digests += line.section(',', -1).trimmed();
        return digests;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto material = qEnvironmentVariable("VITASCOPE_MATERIAL", VITASCOPE_SOURCE_DIR "/../shared/material");
        film_ = std::filesystem::path(material.toStdString()) / "film-clips/croatia_1080p25_8s_framecoded.mp4";
        if (!std::filesystem::exists(film_))
            QSKIP("the film clip is not here");
    }

    void bringsOutEveryFrameBitByBit() {
        const auto site = data_ / "framecoded-copy";
        const auto made = packageByCopy(film_, site);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        const auto expected = referenceDigests(film_);
        QCOMPARE(expected.size(), kFrames);
        const auto server = MediaServer::open(site).value();
        Playing playing;
        playing.hashesFrames = true;
        OpenOptions options;
        options.pace = Pace::AsFastAsPossible;
        playing.player().open(server->url("media.m3u8"), options);
        QVERIFY(playing.waitFor(State::Ended, 60s));
        QStringList seen;
        for (const auto& frame : playing.frames())
            seen += QString::fromStdString(frame.sha256);
        QCOMPARE(seen, expected);
    }

    void playsWhatVitascopePackageMakes() {
        const auto package = data_ / "framecoded-package";
        if (!std::filesystem::exists(package / "package.json")) {
            QProcess packager;
            packager.start("nice",
                           {VITASCOPE_BINARY_DIR "/bin/vitascope-package", "package", "--preset", "superfast", "--out",
                            QString::fromStdString(package.string()), QString::fromStdString(film_.string())});
            QVERIFY(packager.waitForFinished(120'000));
            QCOMPARE(packager.exitCode(), 0);
        }
        const auto site = data_ / "framecoded-site";
        QVERIFY(makePackageSite(package, site));
        const auto server = MediaServer::open(site).value();
        Playing playing;
        OpenOptions options;
        options.pace = Pace::AsFastAsPossible;
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitUntil([&] { return playing.frames().size() > 30; }));
        playing.player().setRendition(static_cast<int>(playing.player().presentation().renditions.size()) - 1);
        QVERIFY(playing.waitFor(State::Ended, 60s));
        const auto frames = playing.frames();
        QCOMPARE(frames.size(), static_cast<std::size_t>(kFrames));
        for (int i = 0; i < kFrames; ++i)
            QCOMPARE(frames[static_cast<std::size_t>(i)].time, MediaTime(i * 40ms));
        for (int i = 0; i < kFrames; ++i)
            QCOMPARE(frames[static_cast<std::size_t>(i)].duration, MediaTime(40ms));
        QCOMPARE(playing.player().snapshot().statistics.silenceInserted.count(), 0.0);
    }

    void findsTheFrameOfAnyPosition() {
        const auto server = MediaServer::open(data_ / "framecoded-site").value();
        Playing playing;
        OpenOptions options;
        options.paused = true;
        options.rendition = 0;
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Paused));
        for (const int frame : {1, 2, 3, 47, 48, 49, 50, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 198, 199, 0}) {
            const auto before = playing.frames().size();
            playing.player().seek(frame * 40ms + 12ms);
            QVERIFY(playing.waitUntil([&] { return playing.frames().size() > before; }));
            QCOMPARE(playing.last().time, MediaTime(frame * 40ms));
        }
    }
};

QTEST_GUILESS_MAIN(FrameTrueTest)
#include "frame_true_test.moc"
