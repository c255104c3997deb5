// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the studio at ten moments of a publish: it completes, and nothing that the server has acknowledged is sent
// again. studio_kills (--kills N --seed S) does the same for longer.
#include "tests/e2e/studio_kill_trial.h"

#include <QtTest>

using namespace vitascope;
using namespace vitascope::test;

namespace {

const FilmShape kFilm{.name = "killed", .width = 640, .height = 360, .seconds = 16, .isNoisy = true};

} // namespace

class StudioKillsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterTenKillsTheFilmIsPublishedAndNothingAcknowledgedWasSentAgain() {
        if (renderFilm(kFilm).isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        const auto trial = StudioKillTrial::open(20'261);
        QVERIFY(trial);
        const auto report = trial->run(10);
        qInfo() << report.kills << "kills," << report.films << "film(s)," << report.fileBytes << "bytes of tracks,"
                << report.sentBytes << "sent, of these" << report.repeatedBytes << "again, largest piece"
                << report.largestPiece << "," << report.encodesMet << "kills met an encode under way";
        QVERIFY2(report.mistake.isEmpty(), qPrintable(report.mistake));
        QCOMPARE(report.kills, 10);
        QVERIFY2(report.encodesMet > 0, "no kill met an encode under way");

        const auto url = trial->desk().masterUrl(report.lastTitle);
        QVERIFY(url);
        QCOMPARE(playHeadless(*url, {"--fast"})["framesShown"].toInt(), 16 * kFilmRate);
    }

    void aFilmThatTheServerPackagesGoesOnWhereItsUploadWas() {
        if (renderFilm(kFilm).isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        const auto trial = StudioKillTrial::open(20'261, 4);
        QVERIFY(trial);
        const auto report = trial->runRawUpload(3);
        qInfo() << report.kills << "kills in the upload of" << report.fileBytes << "bytes," << report.sentBytes
                << "sent, of these" << report.repeatedBytes << "again, largest piece" << report.largestPiece;
        QVERIFY2(report.mistake.isEmpty(), qPrintable(report.mistake));
        QCOMPARE(report.uploadsMet, 3);
    }
};

QTEST_GUILESS_MAIN(StudioKillsTest)
#include "studio_kills_test.moc"
