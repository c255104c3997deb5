// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_model.h"

#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_film_player.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

using Phase = PlaybackModel::Phase;
using playback::State;

class PlaybackModelTest : public QObject {
    Q_OBJECT

    struct Fixture {
        QTemporaryDir folder;
        desktop::FakeCatalogue catalogue;
        desktop::FakeFilmPlayer player;
        desktop::Settings settings{folder.filePath("settings.ini")};
        SystemClock clock;
        PlaybackModel model{catalogue, player, settings, clock};

        Fixture() { player.film = desktop::makePresentation(); }
        bool open() {
            model.open(desktop::makeTitle(1, "One"));
            return QTest::qWaitFor([this] { return model.phase() == Phase::Playing; });
        }
    };

private Q_SLOTS:
    void openingAsksForTheRightAndPlays() {
        Fixture f;
        f.model.open(desktop::makeTitle(1, "One"));
        QCOMPARE(f.model.phase(), Phase::Starting);
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
        QCOMPARE(f.catalogue.asked, 1);
        QVERIFY(f.player.url.endsWith("master.m3u8"));
        QCOMPARE(f.model.duration(), Seconds(60));
    }

    void withoutARightItFailsInASentenceAndCanBeTriedAgain() {
        Fixture f;
        f.catalogue.failure = Error{ErrorCode::Unavailable, "GET /api"};
        f.model.open(desktop::makeTitle(1, "One"));
        QTRY_COMPARE(f.model.phase(), Phase::Failed);
        QVERIFY(f.model.errorText().contains("cannot be reached"));
        f.catalogue.failure.reset();
        f.model.retry();
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
    }

    void aRetryGoesOnWhereTheFilmStopped() {
        Fixture f;
        QVERIFY(f.open());
        f.player.now.position = std::chrono::seconds(20);
        f.player.now.error = Error{ErrorCode::Corrupt, "segment"};
        f.player.enter(State::Failed);
        QCOMPARE(f.model.phase(), Phase::Failed);
        f.model.retry();
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
        QCOMPARE(f.player.options.start, playback::MediaTime(std::chrono::seconds(20)));
    }

    void anExpiredRightIsRenewedWithoutStopping() {
        Fixture f;
        QVERIFY(f.open());
        f.player.url.clear();
        Q_EMIT f.player.rightExpired();
        QTRY_VERIFY(f.player.url.endsWith("master.m3u8"));
        QCOMPARE(f.catalogue.asked, 2);
        QCOMPARE(f.model.phase(), Phase::Playing);
    }

    void anAnswerAfterClosingStartsNothing() {
        Fixture f;
        f.model.open(desktop::makeTitle(1, "One"));
        f.model.close();
        QTest::qWait(20);
        QCOMPARE(f.model.phase(), Phase::Closed);
        QVERIFY(f.player.url.isEmpty());
    }

    void pauseEndAndReplay() {
        Fixture f;
        QVERIFY(f.open());
        f.model.togglePause();
        QCOMPARE(f.model.phase(), Phase::Paused);
        f.model.togglePause();
        QCOMPARE(f.model.phase(), Phase::Playing);
        f.player.now.position = std::chrono::minutes(1);
        f.player.enter(State::Ended);
        QCOMPARE(f.model.phase(), Phase::Ended);
        f.model.togglePause();
        QCOMPARE(f.model.phase(), Phase::Playing);
        QCOMPARE(f.player.now.position.count(), 0);
    }

    void skippingStaysWithinTheFilmAndAddsUp() {
        Fixture f;
        QVERIFY(f.open());
        f.model.skip(Seconds(-10));
        QCOMPARE(f.model.position(), Seconds(0));
        f.model.skip(Seconds(10));
        f.model.skip(Seconds(10)); // before the engine has arrived
        QCOMPARE(f.model.position(), Seconds(20));
        f.model.skip(Seconds(500));
        QCOMPARE(f.model.position(), Seconds(60));
    }

    void volumeIsKeptAndMuteIsNot() {
        Fixture f;
        QVERIFY(f.open());
        f.model.setVolume(0.4F);
        QCOMPARE(f.player.volume, 0.4F);
        f.model.toggleMute();
        QCOMPARE(f.player.volume, 0.0F);
        QCOMPARE(f.model.volume(), 0.4F);
        f.model.toggleMute();
        QCOMPARE(f.player.volume, 0.4F);
        QCOMPARE(f.settings.volume(), 0.4F);
        f.model.setVolume(7);
        QCOMPARE(f.model.volume(), 1.0F);
    }

    void languagesAreRememberedForTheNextFilm() {
        Fixture f;
        QVERIFY(f.open());
        f.model.chooseAudio(1);
        f.model.chooseSubtitles(0);
        QCOMPARE(f.player.now.audio, std::optional(1));
        QVERIFY(f.open());
        QCOMPARE(f.player.options.audioLanguage, std::string("ru"));
        QCOMPARE(f.player.options.subtitlesLanguage, std::string("en"));
        f.model.chooseSubtitles(std::nullopt);
        QVERIFY(f.open());
        QCOMPARE(f.player.options.subtitlesLanguage, std::string());
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::PlaybackModelTest)
#include "playback_model_test.moc"
