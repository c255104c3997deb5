// SPDX-License-Identifier: GPL-3.0-or-later
// The mini window of a film that plays, as a person meets it.
#include "app-player/ui/playback_page.h"
#include "app-player/ui/seek_bar.h"
#include "tests/support/desktop/player_program.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace vitascope::player {

using playback::State;

class MiniWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itPlaysOnAndGoesBack() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        auto& page = p.window.playbackPage();
        const auto before = p.window.size();
        QTest::mouseClick(p.find<QToolButton>("miniWindow"), Qt::LeftButton);
        QVERIFY(page.isMini());
        QVERIFY(p.window.windowFlags().testFlag(Qt::WindowStaysOnTopHint));
        QVERIFY(p.window.width() < 500 && p.window.isVisible());
        QVERIFY(p.engine.now.state == State::Playing);
        QVERIFY(!p.find<QToolButton>("playPause"));
        const auto place = p.window.pos();
        QTest::mousePress(&page, Qt::LeftButton, {}, {200, 130});
        QTest::mouseMove(&page, {160, 100});
        QTest::mouseMove(&page, {150, 90});
        QTest::mouseRelease(&page, Qt::LeftButton, {}, {150, 90});
        QVERIFY(p.window.pos() != place);
        QVERIFY(p.engine.now.state == State::Playing); // a drag is no click
        QTest::mouseClick(&page, Qt::LeftButton, {}, {200, 200});
        QVERIFY(p.engine.now.state == State::Paused);
        QTest::mouseClick(p.find<QToolButton>("miniPlay"), Qt::LeftButton);
        QVERIFY(p.engine.now.state == State::Playing);
        QTest::mouseClick(p.find<QToolButton>("miniForward"), Qt::LeftButton);
        QCOMPARE(p.engine.now.position, playback::MediaTime(std::chrono::seconds(10)));
        auto* bar = p.find<SeekBar>("miniSeek");
        QTest::mouseClick(bar, Qt::LeftButton, {}, {bar->width() / 2, bar->height() / 2});
        QVERIFY(Seconds(p.engine.now.position) > Seconds(29));
        QTest::mouseClick(p.find<QToolButton>("miniMute"), Qt::LeftButton);
        QCOMPARE(p.engine.volume, 0.0F);
        QTest::keyClick(&page, Qt::Key_T);
        QVERIFY(!page.isMini());
        QCOMPARE(p.window.size(), before);
        QVERIFY(!p.window.windowFlags().testFlag(Qt::FramelessWindowHint));
        QVERIFY(p.find<QToolButton>("playPause"));
    }

    void itsButtonsSayWhatTheLargeOnesDo() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.window.playbackPage().setMini(true);
        QTRY_VERIFY(p.find<QToolButton>("miniPlay"));
        p.engine.enter(State::Ended);
        QTRY_COMPARE(p.find<QToolButton>("miniPlay")->accessibleName(), "Play again");
    }

    void itGivesBackAMaximisedWindow_data() {
        QTest::addColumn<Qt::WindowState>("state");
        QTest::newRow("maximised") << Qt::WindowMaximized;
        QTest::newRow("full screen") << Qt::WindowFullScreen;
    }

    void itGivesBackAMaximisedWindow() {
        QFETCH(Qt::WindowState, state);
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.window.setGeometry(100, 80, 760, 560);
        p.window.setWindowState(state);
        QTRY_VERIFY(p.window.width() > 760);
        p.window.playbackPage().setMini(true);
        QVERIFY(!p.window.windowState().testFlag(state));
        QTRY_VERIFY(p.window.width() < 500);
        p.window.playbackPage().setMini(false);
        QVERIFY(p.window.windowState().testFlag(state));
        p.window.setWindowState(Qt::WindowNoState);
        QTRY_COMPARE(p.window.geometry(), QRect(100, 80, 760, 560));
    }

    void signingOutLeavesIt() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        const auto before = p.window.size();
        p.window.playbackPage().setMini(true);
        p.session.signOut();
        QTRY_VERIFY(p.find<QPushButton>("submit"));
        QVERIFY(!p.window.windowFlags().testFlag(Qt::FramelessWindowHint));
        QVERIFY(!p.window.windowFlags().testFlag(Qt::WindowStaysOnTopHint));
        QCOMPARE(p.window.size(), before);
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::MiniWindowTest)
#include "mini_window_test.moc"
