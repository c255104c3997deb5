// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the player's window as a person does and looks at what is on it.
#include "app-player/ui/playback_page.h"
#include "app-player/ui/poster_wall.h"
#include "app-player/ui/seek_bar.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/sign_in_page.h"
#include "tests/support/desktop/plain_picture.h"
#include "tests/support/desktop/player_program.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace vitascope::player {

using playback::State;

class PlayerWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWrongPasswordIsSaidInASentence() {
        Program p;
        p.window.signInPage().setServer("localhost");
        auto* state = p.window.findChild<QLabel*>("serverState");
        QTRY_VERIFY(state->text().contains("Cinema Club"));
        QTest::keyClicks(p.find<QLineEdit>("login"), "anna");
        QTest::keyClicks(p.find<QLineEdit>("password"), "wrong");
        QTest::mouseClick(p.find<QPushButton>("submit"), Qt::LeftButton);
        QTRY_VERIFY(p.find<QLabel>("noticeText"));
        QVERIFY(p.find<QLabel>("noticeText")->text().contains("do not fit"));
        QVERIFY(p.find<QPushButton>("submit")->isEnabled());
        QCOMPARE(p.find<QLineEdit>("password")->echoMode(), QLineEdit::Password);
    }

    void onlyANetworkIsWarnedOf() {
        Program p;
        const auto* state = p.window.findChild<QLabel*>("serverState");
        for (const char* here : {"http://localhost", "http://127.0.0.1:8080", "http://[::1]"}) {
            p.window.signInPage().setServer(here);
            QTRY_VERIFY2(state->text().contains("stays on this computer"), here);
        }
        p.window.signInPage().setServer("http://192.168.1.7");
        QTRY_VERIFY(state->text().contains("others on the network"));
    }

    void aPersonRegistersAndSeesTheFilms() {
        Program p;
        p.window.signInPage().setServer("localhost");
        QTRY_VERIFY(p.find<QPushButton>("other"));
        QTest::mouseClick(p.find<QPushButton>("other"), Qt::LeftButton);
        QTest::keyClicks(p.find<QLineEdit>("displayName"), "Boris");
        QTest::keyClicks(p.find<QLineEdit>("login"), "boris");
        QTest::keyClicks(p.find<QLineEdit>("password"), "long enough");
        QTest::keyClick(p.find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_VERIFY(p.find<PosterWall>("rowWall"));
        QCOMPARE(p.find<PosterWall>("rowWall")->model()->rowCount(), 2);
    }

    void aFilmGoesOnInAnotherWindow() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        {
            MainWindow other(MainWindow::Parts{
                p.session, p.signIn, Lobby::Parts{p.history, p.home, p.films, p.film, p.search, p.pictures}, p.playback,
                p.saver, p.theme, p.languages, p.settings, new desktop::VideoView(p.frames), p.surroundings.all()});
            other.go(p.window.place());
            other.show();
            QCOMPARE(other.currentWidget(), &other.playbackPage());
            QVERIFY(other.windowTitle().startsWith("The Colour of Time"));
        }
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Playing);
        QVERIFY(p.engine.now.state == playback::State::Playing);
    }

    void anEmptyCatalogueSaysWhatToWaitFor() {
        Program p;
        p.catalogue.all.clear();
        QVERIFY(p.enter());
        QTRY_VERIFY(p.find<QLabel>("emptyHeading"));
        QCOMPARE(p.find<QLabel>("emptyHeading")->text(), "No films yet");
    }

    void playPauseAndKeys() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        QCOMPARE(p.find<QLabel>("playingName")->text(), "The Colour of Time");
        auto* button = p.find<QToolButton>("playPause");
        QCOMPARE(button->toolTip(), "Pause");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(p.engine.now.state == State::Paused);
        QCOMPARE(button->toolTip(), "Play");
        QTest::keyClick(&page, Qt::Key_Space);
        QVERIFY(p.engine.now.state == State::Playing);
        QTest::keyClick(&page, Qt::Key_K);
        QVERIFY(p.engine.now.state == State::Paused);
        QTest::keyClick(&page, Qt::Key_L);
        QCOMPARE(p.engine.now.position, playback::MediaTime(std::chrono::seconds(10)));
        QTest::keyClick(&page, Qt::Key_Right);
        QCOMPARE(p.engine.now.position, playback::MediaTime(std::chrono::seconds(15)));
        QTest::keyClick(&page, Qt::Key_J);
        QCOMPARE(p.engine.now.position, playback::MediaTime(std::chrono::seconds(5)));
        QTest::keyClick(&page, Qt::Key_M);
        QCOMPARE(p.engine.volume, 0.0F);
        QTest::keyClick(&page, Qt::Key_Down);
        QVERIFY(p.engine.volume > 0.9F && p.engine.volume < 1.0F);
        QTest::keyClick(&page, Qt::Key_I);
        QVERIFY(p.find<QFrame>("statisticsPanel"));
        QTest::keyClick(&page, Qt::Key_F);
        QVERIFY(p.window.isFullScreen());
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!p.window.isFullScreen());
        QTest::keyClick(&page, Qt::Key_Escape);
        QTRY_VERIFY(p.find<QLabel>("filmName"));
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Closed);
    }

    void keysChangeSpeedPlaceAndSubtitles() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        QTest::keyClick(&page, Qt::Key_BracketRight);
        QCOMPARE(p.engine.now.speed, 1.25);
        QVERIFY(p.find<QLabel>("osd")->text().contains("1.25"));
        QTest::keyClick(&page, Qt::Key_Less, Qt::ShiftModifier);
        QCOMPARE(p.engine.now.speed, 1.0);
        QTest::keyClick(&page, Qt::Key_5);
        QCOMPARE(p.engine.now.position, playback::MediaTime(std::chrono::seconds(30)));
        QTest::keyClick(&page, Qt::Key_Home);
        QCOMPARE(p.engine.now.position.count(), 0);
        QTest::keyClick(&page, Qt::Key_C);
        QCOMPARE(p.engine.now.subtitles, std::optional(0));
        QTest::keyClick(&page, Qt::Key_X);
        QCOMPARE(p.engine.subtitleDelay, playback::MediaTime(std::chrono::milliseconds(100)));
        QTest::keyClick(&page, Qt::Key_NumberSign);
        QCOMPARE(p.engine.now.audio, std::optional(1));
    }

    void theSheetOfKeysComesAndGoes() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        QTest::keyClick(&page, Qt::Key_Question, Qt::ShiftModifier);
        QVERIFY(p.find<QFrame>("keysSheet"));
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!p.find<QFrame>("keysSheet"));
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Playing);
        QTest::mouseClick(p.find<QToolButton>("keys"), Qt::LeftButton);
        QVERIFY(p.find<QFrame>("keysSheet"));
        QTest::mouseClick(&page, Qt::LeftButton, {}, {5, 200});
        QVERIFY(!p.find<QFrame>("keysSheet"));
        QVERIFY(p.engine.now.state == State::Playing); // the click closed the sheet and did no more
    }

    void aFilmDoesNotPlayOnUnseen() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.window.showFilm(p.catalogue.all[1]); // a link from elsewhere
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Closed);
        QTRY_VERIFY(p.find<QLabel>("filmName"));
        QVERIFY(p.play());
        p.window.showSignInTo(QUrl("http://localhost"));
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Closed);
        QVERIFY(p.find<QPushButton>("submit"));
    }

    void theWheelChangesTheVolume() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        const QPointF at = page.rect().center();
        QWheelEvent down(at, page.mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                         false);
        QCoreApplication::sendEvent(&page, &down);
        QVERIFY(p.engine.volume > 0.88F && p.engine.volume < 0.92F);
    }

    void subtitlesAreShapedInTheirMenu() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        QTest::mouseClick(p.find<QToolButton>("subtitlesMenu"), Qt::LeftButton);
        QVERIFY(p.find<QFrame>("subtitlesPanel"));
        QTest::mouseClick(p.find<QToolButton>("subtitleSizeMore"), Qt::LeftButton);
        QCOMPARE(p.find<QLabel>("subtitleSizeValue")->text(), "110%");
        QTest::mouseClick(p.find<QToolButton>("subtitleDelayLess"), Qt::LeftButton);
        QCOMPARE(p.engine.subtitleDelay, playback::MediaTime(std::chrono::milliseconds(-100)));
        for (auto* color : p.window.findChildren<QToolButton*>("subtitleColor"))
            if (color->accessibleName().contains("Yellow"))
                QTest::mouseClick(color, Qt::LeftButton);
        QVERIFY(p.playback.subtitleChoices().style().color == desktop::SubtitleColor::Yellow);
        QTest::keyClick(p.find<QFrame>("subtitlesPanel"), Qt::Key_Escape);
        QVERIFY(!p.find<QFrame>("subtitlesPanel"));
    }

    void aServerThatIsAwayIsSaidWhileTheFilmGoesOn() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.engine.now.isCutOff = true;
        Q_EMIT p.engine.conditionsChanged();
        QVERIFY(p.find<QLabel>("conditionText"));
        QVERIFY(p.find<QLabel>("conditionText")->text().contains("Connection lost"));
        p.engine.now.isCutOff = false;
        Q_EMIT p.engine.conditionsChanged();
        QVERIFY(!p.find<QLabel>("conditionText"));
        p.engine.now.hasNoDevice = true;
        Q_EMIT p.engine.conditionsChanged();
        QVERIFY(p.find<QLabel>("conditionText")->text().contains("without sound"));
    }

    void aClickOnTheBarSeeks() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto* bar = p.find<SeekBar>("seekBar");
        QTest::mouseClick(bar, Qt::LeftButton, {}, {bar->width() / 2, bar->height() / 2});
        const auto position = Seconds(p.engine.now.position).count();
        QVERIFY2(position > 29.5 && position < 30.5, qPrintable(QString::number(position)));
        QCOMPARE(p.find<QLabel>("time")->text().section(' ', -1), "1:00");
    }

    void aClickOnTheTimeSaysWhatIsLeft() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto* time = p.find<QLabel>("time");
        QVERIFY(time->text().endsWith("/ 1:00"));
        QTest::mouseClick(time, Qt::LeftButton);
        QVERIFY2(time->text().contains(QStringLiteral("/ −")), qPrintable(time->text()));
        QTest::mouseClick(time, Qt::LeftButton);
        QVERIFY(time->text().endsWith("/ 1:00"));
    }

    void menusOfferWhatTheFilmHas() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        const auto choose = [&](const char* button, const QString& name) {
            QTest::mouseClick(p.find<QWidget>(button), Qt::LeftButton);
            for (auto* row : p.window.findChildren<QPushButton*>("choice"))
                if (row->isVisible() && row->text() == name) {
                    QTest::mouseClick(row, Qt::LeftButton);
                    return true;
                }
            return false;
        };
        QVERIFY(choose("quality", "720p"));
        QCOMPARE(p.engine.now.fixedRendition, std::optional(1));
        QCOMPARE(p.find<QPushButton>("quality")->text(), "720p");
        QVERIFY(choose("quality", "Auto"));
        QVERIFY(!p.engine.now.fixedRendition);
        QVERIFY(choose("audio", QStringLiteral("Русский")));
        QCOMPARE(p.engine.now.audio, std::optional(1));
        QVERIFY(choose("subtitlesMenu", "English"));
        QCOMPARE(p.engine.now.subtitles, std::optional(0));
        QVERIFY(choose("subtitlesMenu", "Off"));
        QVERIFY(!p.engine.now.subtitles);
        QVERIFY(!p.find<QFrame>("choicePanel"));
    }

    void cuesFailuresAndTheEndAreShown() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        Q_EMIT p.engine.cueChanged("A door closes.");
        QCOMPARE(p.window.findChild<desktop::VideoView*>()->cue(), "A door closes.");
        p.engine.enter(State::Ended);
        QCOMPARE(p.find<QLabel>("messageHeading")->text(), "The end");
        QTest::mouseClick(p.find<QPushButton>("messageAction"), Qt::LeftButton);
        QVERIFY(!p.find<QFrame>("messagePanel"));
        p.engine.now.error = Error{ErrorCode::Unavailable, "GET segment"};
        p.engine.enter(State::Failed);
        QVERIFY(p.find<QLabel>("messageText")->text().contains("does not answer"));
        QTest::mouseClick(p.find<QPushButton>("messageBack"), Qt::LeftButton);
        QTRY_VERIFY(p.find<QLabel>("filmName"));
    }

    void whatStopsAFilmHasAWayOn() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.engine.now.error = Error{ErrorCode::NotFound, "GET segment"};
        p.engine.enter(State::Failed);
        QVERIFY(p.find<QPushButton>("messageAction")->hasFocus());
        QTest::mouseClick(p.find<QPushButton>("messageAction"), Qt::LeftButton); // other films
        QTRY_VERIFY(p.find<QLabel>("heroName"));
        p.catalogue.failure = Error{ErrorCode::Unauthenticated, "playback"};
        p.window.play(p.catalogue.all[0]);
        QTRY_VERIFY(p.playback.phase() == PlaybackModel::Phase::Failed);
        QCOMPARE(p.find<QPushButton>("messageAction")->text(), "Sign in");
        QTest::mouseClick(p.find<QPushButton>("messageAction"), Qt::LeftButton);
        QTRY_VERIFY(p.find<QPushButton>("submit"));
    }

    void theEndLeadsToFilmsLikeIt() {
        Program p;
        p.catalogue.all[1].genreKeys = {"drama"};
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.engine.enter(State::Ended);
        QTRY_VERIFY(p.find<QToolButton>("nextFilm"));
        QCOMPARE(p.find<QToolButton>("nextFilm")->accessibleName(), "Night Train");
        QTest::mouseClick(p.find<QToolButton>("nextFilm"), Qt::LeftButton);
        QTRY_VERIFY(p.find<QLabel>("filmName") && p.find<QLabel>("filmName")->text() == "Night Train");
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Closed);
    }

    void thePictureIsInTheWindow() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        playback::VideoFrame frame;
        frame.picture = av::plainPicture(160, 90, 235, 128, 128);
        p.frames.present(frame);
        QTRY_COMPARE(p.window.grab().toImage().pixelColor(p.window.rect().center()), QColor(Qt::white));
    }

    void signingOutLeavesTheFilm() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.session.signOut();
        QTRY_VERIFY(p.find<QPushButton>("submit"));
        QVERIFY(!p.home.hero());
        QCOMPARE(p.playback.phase(), PlaybackModel::Phase::Closed);
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::PlayerWindowTest)
#include "player_window_test.moc"
