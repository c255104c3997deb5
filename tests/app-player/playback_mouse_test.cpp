// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does over the picture of a film, in the large window and in the mini window.
#include "app-player/ui/playback_page.h"
#include "tests/support/desktop/player_program.h"

#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace vitascope::player {

using playback::State;

class PlaybackMouseTest : public QObject {
    Q_OBJECT

    static void turn(PlaybackPage& page, int eighths) {
        const QPointF at = page.rect().center();
        QWheelEvent event(at, page.mapToGlobal(at), {}, {0, eighths}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&page, &event);
    }
    // As a window system tells it: the second press comes as a double click.
    static void clickTwice(PlaybackPage& page, Qt::MouseButton button) {
        const QPointF at = page.rect().center();
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease, QEvent::MouseButtonDblClick,
                                QEvent::MouseButtonRelease}) {
            const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
            QMouseEvent event(type, at, page.mapToGlobal(at), button, held, Qt::NoModifier);
            QCoreApplication::sendEvent(&page, &event);
        }
    }

private Q_SLOTS:
    void aDoubleClickFillsTheScreenAndTheFilmGoesOn() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        clickTwice(page, Qt::LeftButton);
        QVERIFY(p.window.isFullScreen());
        QVERIFY(p.engine.now.state == State::Playing);
    }

    void otherButtonsDoNothing() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        clickTwice(page, Qt::RightButton);
        clickTwice(page, Qt::MiddleButton);
        QVERIFY(!p.window.isFullScreen());
        QVERIFY(p.engine.now.state == State::Playing);
    }

    void aFineWheelChangesTheVolumeByItsSum() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        for (int i = 0; i < 7; ++i)
            turn(page, -15);
        QCOMPARE(p.engine.volume, 1.0F);
        turn(page, -15);
        QVERIFY(p.engine.volume < 1.0F);
    }

    // What had the focus is gone: the keys are the film's, not those of the way back.
    void theKeysAreTheFilmsWhenItIsSeenAgain() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.engine.enter(State::Ended);
        QTRY_VERIFY(p.find<QPushButton>("messageAction"));
        QTest::mouseClick(p.find<QPushButton>("messageAction"), Qt::LeftButton);
        QTRY_COMPARE(p.playback.phase(), PlaybackModel::Phase::Playing);
        QCOMPARE(p.window.focusWidget(), &p.window.playbackPage());
        QTest::keyClick(p.window.focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(p.playback.phase(), PlaybackModel::Phase::Paused);
    }

    // Also when the page is left before the film is closed.
    void theEndOfOneFilmIsNotOverTheNext() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.engine.enter(State::Ended);
        QTRY_VERIFY(p.find<QWidget>("endPanel"));
        auto* end = p.find<QWidget>("endPanel");
        p.window.playbackPage().hide();
        p.playback.close();
        QVERIFY(end->isHidden());
    }

    void aFilmThatEndsInTheMiniWindowCanBeSeenAgainThere() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        page.setMini(true);
        p.engine.enter(State::Ended);
        QTRY_COMPARE(p.playback.phase(), PlaybackModel::Phase::Ended);
        QVERIFY(p.find<QToolButton>("miniPlay"));
        QTest::mouseClick(p.find<QToolButton>("miniPlay"), Qt::LeftButton);
        QTRY_COMPARE(p.playback.phase(), PlaybackModel::Phase::Playing);
        QVERIFY(page.isMini());
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::PlaybackMouseTest)
#include "playback_mouse_test.moc"
