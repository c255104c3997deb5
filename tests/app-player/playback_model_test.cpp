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
        QVERIFY(f.model.failure().heading.contains("cannot be reached"));
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

    void thePlaceIsKeptWhileNothingPlays() {
        Fixture f;
        f.model.open(desktop::makeTitle(1, "One"), Seconds(41));
        QCOMPARE(f.model.position(), Seconds(41));
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
        f.player.now.position = std::chrono::seconds(43);
        Q_EMIT f.player.positionChanged();
        f.player.now.position = {}; // an engine that has let go of the film
        f.player.enter(State::Failed);
        QCOMPARE(f.model.phase(), Phase::Failed);
        QCOMPARE(f.model.position(), Seconds(43));
        f.model.retry();
        QCOMPARE(f.model.position(), Seconds(43));
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
        QCOMPARE(f.player.options.start, playback::MediaTime(std::chrono::seconds(43)));
    }

    void aFailureOnTheWayGoesOnWhereTheViewerWanted() {
        Fixture f;
        QVERIFY(f.open());
        f.model.seek(Seconds(30));
        f.player.now.position = std::chrono::seconds(2);
        f.player.enter(State::Failed);
        QCOMPARE(f.model.position(), Seconds(30));
        f.model.retry();
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
        QCOMPARE(f.player.options.start, playback::MediaTime(std::chrono::seconds(30)));
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

    void startsWhereItIsTold() {
        Fixture f;
        f.model.open(desktop::makeTitle(1, "One"), Seconds(41));
        QTRY_COMPARE(f.model.phase(), Phase::Playing);
        QCOMPARE(f.player.options.start, playback::MediaTime(std::chrono::seconds(41)));
    }

    void aFilmThatIsWithdrawnMeanwhileStops() {
        Fixture f;
        QVERIFY(f.open());
        f.catalogue.failure = Error{ErrorCode::NotFound, "GET"};
        Q_EMIT f.player.rightExpired();
        QTRY_COMPARE(f.model.phase(), Phase::Failed);
        QVERIFY(f.model.failure().heading.contains("withdrawn"));
        QVERIFY(f.model.failure().remedy == Remedy::ShowFilms);
    }

    void aServerThatIsAwayAtTheRenewalStopsNothing() {
        Fixture f;
        QVERIFY(f.open());
        f.catalogue.failure = Error{ErrorCode::Unavailable, "GET"};
        Q_EMIT f.player.rightExpired();
        QTRY_COMPARE(f.catalogue.asked, 2);
        QTest::qWait(20);
        QCOMPARE(f.model.phase(), Phase::Playing);
    }

    void aFaultOfTheServerAtTheRenewalStopsNothingWhileTheRightHolds() {
        Fixture f;
        QVERIFY(f.open());
        f.catalogue.failure = Error{ErrorCode::Internal, "GET"};
        Q_EMIT f.player.rightExpired();
        QTRY_COMPARE(f.catalogue.asked, 2);
        QTest::qWait(20);
        QCOMPARE(f.model.phase(), Phase::Playing);
        f.catalogue.failure.reset();
        QTRY_COMPARE(f.catalogue.asked, 3); // by itself
    }

    void scrubbingLeavesOutWhatTheEngineCannotFollow() {
        Fixture f;
        QVERIFY(f.open());
        f.model.scrub(Seconds(10));
        f.model.scrub(Seconds(20));
        f.model.scrub(Seconds(30));
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(10)));
        Q_EMIT f.player.positionChanged(); // it has arrived
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(30)));
        f.model.scrub(Seconds(40));
        f.model.seek(Seconds(45)); // let go: exactly there, at once
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(45)));
        Q_EMIT f.player.positionChanged();
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(45)));
    }

    void speedGoesInStepsAndStays() {
        Fixture f;
        QVERIFY(f.open());
        f.model.changeSpeed(1);
        QCOMPARE(f.player.now.speed, 1.25);
        f.model.changeSpeed(-9);
        QCOMPARE(f.player.now.speed, 0.5);
        f.model.setSpeed(7);
        QCOMPARE(f.model.speed(), 2.0);
        QVERIFY(f.open());
        QCOMPARE(f.player.now.speed, 2.0);
    }

    void framesAreSteppedInTheRateOfTheRendition() {
        Fixture f;
        QVERIFY(f.open());
        f.player.now.position = std::chrono::seconds(10);
        f.model.stepFrames(1);
        QCOMPARE(f.model.phase(), Phase::Paused);
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::milliseconds(10'040)));
    }

    void subtitlesAndSoundGoRound() {
        Fixture f;
        QVERIFY(f.open());
        f.model.toggleSubtitles();
        QCOMPARE(f.player.now.subtitles, std::optional(0));
        f.model.toggleSubtitles();
        QCOMPARE(f.player.now.subtitles, std::optional<int>());
        f.model.nextSubtitles();
        QCOMPARE(f.player.now.subtitles, std::optional(0));
        f.model.nextSubtitles();
        QCOMPARE(f.player.now.subtitles, std::optional<int>());
        f.model.nextAudio();
        QCOMPARE(f.player.now.audio, std::optional(1));
        f.model.nextAudio();
        QCOMPARE(f.player.now.audio, std::optional(0));
    }

    void theLookOfSubtitlesIsRememberedAndTheirDelayIsNot() {
        Fixture f;
        QVERIFY(f.open());
        auto& choices = f.model.subtitleChoices();
        choices.setStyle({9000, desktop::SubtitleColor::Yellow, desktop::SubtitleGround::Outline});
        QCOMPARE(choices.style().percent, desktop::SubtitleStyle::kLargest);
        choices.setDelay(std::chrono::milliseconds(300));
        QCOMPARE(f.player.subtitleDelay, playback::MediaTime(std::chrono::milliseconds(300)));
        SubtitleChoices next(f.player, f.settings);
        QVERIFY(next.style() == choices.style());
        QVERIFY(f.open());
        QCOMPARE(choices.delay().count(), 0);
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
