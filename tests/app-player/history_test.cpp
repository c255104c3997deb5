// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/history.h"

#include "tests/support/desktop/fake_catalogue.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::player {

using desktop::makeTitle;
using desktop::titleId;

class HistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leadsBackAndOnAgain() {
        History history;
        QVERIFY(!history.canGoBack());
        history.go(FilmsPlace{});
        history.go(FilmPlace{makeTitle(1, "A")});
        history.back();
        QVERIFY(std::holds_alternative<FilmsPlace>(history.present().where));
        history.back();
        QVERIFY(std::holds_alternative<HomePlace>(history.present().where));
        history.forward();
        history.forward();
        QVERIFY(std::holds_alternative<FilmPlace>(history.present().where));
        QVERIFY(!history.canGoForward());
    }

    void aNewWayForgetsWhatLayAhead() {
        History history;
        history.go(FilmPlace{makeTitle(1, "A")});
        history.back();
        history.go(FilmPlace{makeTitle(2, "B")});
        QVERIFY(!history.canGoForward());
        QVERIFY(std::get<FilmPlace>(history.present().where).title.id == titleId(2));
    }

    void thePresentPlaceAgainIsNoStep() {
        History history;
        QSignalSpy moved(&history, &History::moved);
        history.go(HomePlace{});
        QCOMPARE(moved.size(), 0);
        QVERIFY(!history.canGoBack());
    }

    void aPlaceKeepsHowFarItWasScrolled() {
        History history;
        history.go(FilmsPlace{});
        history.keep(1234, titleId(5));
        history.go(FilmPlace{makeTitle(5, "A")});
        QCOMPARE(history.present().scrolled, 0);
        history.back();
        QCOMPARE(history.present().scrolled, 1234);
        QVERIFY(history.present().current == titleId(5));
    }

    void anotherFilterIsTheSamePlace() {
        History history;
        history.go(FilmsPlace{});
        history.keep(500, {});
        FilmsPlace drama;
        drama.filter.genre = "drama";
        history.amend(drama);
        QCOMPARE(history.present().scrolled, 0); // other films begin at their head
        history.back();
        QVERIFY(std::holds_alternative<HomePlace>(history.present().where));
    }

    void aLongWayKeepsHome() {
        History history;
        for (int i = 1; i < 200; ++i)
            history.go(FilmPlace{makeTitle(i, "A")});
        int steps = 0;
        for (; history.canGoBack(); ++steps)
            history.back();
        QVERIFY(steps < 60);
        QVERIFY(std::holds_alternative<HomePlace>(history.present().where));
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::HistoryTest)
#include "history_test.moc"
