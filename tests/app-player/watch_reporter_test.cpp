// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/watch_reporter.h"

#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_film_player.h"
#include "tests/support/desktop/fake_watching.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

using playback::State;
using Kind = wire::WatchEventKind;

class WatchReporterTest : public QObject {
    Q_OBJECT

    struct Fixture {
        QTemporaryDir folder;
        desktop::FakeCatalogue catalogue;
        desktop::FakeFilmPlayer player;
        desktop::FakeWatching watching;
        desktop::Settings settings{folder.filePath("settings.ini")};
        SystemClock clock;
        PlaybackModel model{catalogue, player, settings, clock};
        WatchReporter reporter{model, watching, clock, folder.filePath("watched")};

        explicit Fixture(const QString& viewer = "anna") {
            player.film = desktop::makePresentation();
            reporter.setViewer(viewer);
        }
        bool play() {
            model.open(desktop::makeTitle(1, "One"));
            return QTest::qWaitFor([this] { return model.phase() == PlaybackModel::Phase::Playing; });
        }
        void reach(int seconds) { player.now.position = std::chrono::seconds(seconds); }
        std::vector<Kind> kinds() const {
            std::vector<Kind> kinds;
            for (const auto& event : watching.told)
                kinds.push_back(event.kind);
            return kinds;
        }
        QStringList files() const { return QDir(folder.filePath("watched")).entryList(QDir::Files); }
    };

private Q_SLOTS:
    void whatHappensIsToldInOrder() {
        Fixture f;
        QVERIFY(f.play());
        QTRY_COMPARE(f.watching.told.size(), 1U);
        f.reach(20);
        f.model.togglePause();
        QTRY_COMPARE(f.watching.told.size(), 2U);
        f.model.seek(Seconds(30));
        QTRY_COMPARE(f.watching.told.size(), 3U);
        Q_EMIT f.player.positionChanged(); // the engine has arrived
        f.model.close();
        QTRY_COMPARE(f.watching.told.size(), 4U);
        QVERIFY((f.kinds() == std::vector{Kind::Start, Kind::Pause, Kind::Seek, Kind::Stop}));
        QCOMPARE(f.watching.told[1].positionSeconds, Seconds(20));
        QCOMPARE(f.watching.told[2].positionSeconds, Seconds(30));
        QCOMPARE(f.watching.told[3].positionSeconds, Seconds(30));
        QTRY_VERIFY(f.files().isEmpty());
    }

    void theEndIsToldOnce() {
        Fixture f;
        QVERIFY(f.play());
        f.reach(60);
        f.player.enter(State::Ended);
        f.model.close();
        QTRY_COMPARE(f.watching.told.size(), 2U);
        QTest::qWait(20);
        QVERIFY((f.kinds() == std::vector{Kind::Start, Kind::Stop}));
        QCOMPARE(f.watching.told[1].positionSeconds, Seconds(60));
    }

    void whatTheServerMissedIsToldAfterARestart() {
        QTemporaryDir kept;
        const auto file = kept.filePath("watched");
        std::vector<wire::WatchEvent> missed;
        {
            Fixture f;
            f.watching.failure = Error{ErrorCode::Unavailable, "away"};
            QVERIFY(f.play());
            f.reach(20);
            f.model.seek(Seconds(25));
            f.reach(25);
            f.model.close();
            QTest::qWait(20);
            QVERIFY(f.watching.told.empty());
            QCOMPARE(f.files().size(), 1);
            QVERIFY(QDir().rename(f.folder.filePath("watched"), file));
        }
        Fixture other;
        WatchReporter reporter(other.model, other.watching, other.clock, file);
        QSignalSpy told(&reporter, &WatchReporter::told);
        reporter.setViewer("boris"); // somebody else's are left alone
        QTest::qWait(20);
        QVERIFY(other.watching.told.empty());
        reporter.setViewer("anna");
        QTRY_COMPARE(told.count(), 1);
        QVERIFY((other.kinds() == std::vector{Kind::Start, Kind::Seek, Kind::Stop}));
        QCOMPARE(other.watching.told.back().positionSeconds, Seconds(25));
        QVERIFY(QDir(file).isEmpty());
    }

    void aDayWithoutTheServerStaysSmall() {
        Fixture f;
        f.watching.failure = Error{ErrorCode::Unavailable, "away"};
        QVERIFY(f.play());
        for (int i = 0; i < 500; ++i)
            f.model.seek(Seconds(i % 50));
        const auto file = QFileInfo(QDir(f.folder.filePath("watched")).filePath(f.files().first()));
        QVERIFY2(file.size() < 2000, qPrintable(QString::number(file.size())));
    }

    void whatTheServerRefusesIsForgotten() {
        Fixture f;
        f.watching.failure = Error{ErrorCode::InvalidInput, "bad"};
        QVERIFY(f.play());
        QTRY_VERIFY(f.files().isEmpty());
    }

    void nothingIsToldOfATrailer() {
        Fixture f;
        f.model.openTrailer(desktop::makeTitle(1, "One"));
        QTRY_COMPARE(f.model.phase(), PlaybackModel::Phase::Playing);
        QVERIFY(f.player.url.contains("trailer"));
        f.model.seek(Seconds(5));
        f.model.close();
        QTest::qWait(20);
        QVERIFY(f.watching.told.empty() && f.files().isEmpty());
    }

    void aFailureIsToldWhereTheFilmWas() {
        Fixture f;
        QVERIFY(f.play());
        f.reach(40);
        Q_EMIT f.player.positionChanged();
        f.reach(0); // an engine that has let go of the film
        f.player.film = {};
        f.player.enter(State::Failed);
        f.model.close();
        QTRY_COMPARE(f.watching.told.size(), 2U);
        QVERIFY((f.kinds() == std::vector{Kind::Start, Kind::Stop}));
        QCOMPARE(f.watching.told[1].positionSeconds, Seconds(40));
    }

    void nothingIsToldOfAnotherFilmThatFailsAtOnce() {
        Fixture f;
        QVERIFY(f.play());
        f.model.close();
        QTRY_COMPARE(f.watching.told.size(), 2U);
        f.catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        f.model.open(desktop::makeTitle(2, "Two"), Seconds(30));
        QTRY_COMPARE(f.model.phase(), PlaybackModel::Phase::Failed);
        f.model.close();
        QTest::qWait(20);
        QCOMPARE(f.watching.told.size(), 2U);
    }

    void nothingIsToldOfAFilmThatNeverRan() {
        Fixture f;
        f.catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        f.model.open(desktop::makeTitle(1, "One"));
        QTRY_COMPARE(f.model.phase(), PlaybackModel::Phase::Failed);
        f.model.close();
        QTest::qWait(20);
        QVERIFY(f.watching.told.empty() && f.files().isEmpty());
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::WatchReporterTest)
#include "watch_reporter_test.moc"
