// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/watching/watch_state.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server::watching;

namespace {

constexpr FilmTime kFilm = 100min;
const UtcTime kNow(std::chrono::seconds(1'800'000'000));

WatchEvent at(FilmTime position, std::chrono::seconds later = 0s) {
    return {{}, {}, EventKind::Position, position, kNow + later};
}

} // namespace

class WatchStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventMovesThePosition() {
        const auto state = advance({}, at(10min), kFilm);
        QVERIFY(state.position == 10min && state.duration == kFilm && state.changedAt == kNow);
        QVERIFY(!state.isFinished);
        QVERIFY(advance(state, at(5min, 1s), kFilm).position == 5min); // sought back
    }

    void anEventThatIsToldLateChangesNothing() {
        const auto state = advance({}, at(10min), kFilm);
        QVERIFY(advance(state, at(3min, -1s), kFilm) == state);
    }

    void aPositionStaysWithinTheFilm() {
        QVERIFY(advance({}, at(200min), kFilm).position == kFilm);
        QVERIFY(advance({}, at(-5s), kFilm).position == 0s);
    }

    void aFilmIsFinishedWhenOnlyTheCreditsAreLeft() {
        QVERIFY(!advance({}, at(96min - 1s), kFilm).isFinished);
        QVERIFY(advance({}, at(96min), kFilm).isFinished);
        const auto again = advance(advance({}, at(100min), kFilm), at(1min, 60s), kFilm);
        QVERIFY(!again.isFinished);
    }

    void whatWasHardlyBegunIsNotContinued_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("filmSeconds");
        QTest::addColumn<bool>("worth");
        QTest::newRow("a long film, 59 s") << 59 << 6000 << false;
        QTest::newRow("a long film, a minute") << 60 << 6000 << true;
        QTest::newRow("a long film, its credits") << 5800 << 6000 << false;
        QTest::newRow("a short film, its start") << 0 << 60 << false;
        QTest::newRow("a short film, a fiftieth") << 2 << 60 << true;
        QTest::newRow("nothing to play") << 0 << 0 << false;
    }
    void whatWasHardlyBegunIsNotContinued() {
        QFETCH(int, seconds);
        QFETCH(int, filmSeconds);
        QFETCH(bool, worth);
        const auto state = advance({}, at(std::chrono::seconds(seconds)), std::chrono::seconds(filmSeconds));
        QCOMPARE(isWorthContinuing(state), worth);
    }

    void kindsHaveNames() {
        for (const auto kind :
             {EventKind::Start, EventKind::Pause, EventKind::Seek, EventKind::Stop, EventKind::Position})
            QVERIFY(parseEventKind(toString(kind)) == kind);
        QVERIFY(!parseEventKind("rewind"));
    }
};

QTEST_APPLESS_MAIN(WatchStateTest)
#include "watch_state_test.moc"
