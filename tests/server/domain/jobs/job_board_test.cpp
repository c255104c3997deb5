// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jobs/job_board.h"

#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::jobs;

namespace {

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    JobBoard board{clock};
    JobLease lease{.job = ids.next<JobId>(), .fence = 3};
    std::stop_source stop;

    Fixture() { board.begin(lease, stop); }
};

JobProgress at(double done, const std::string& phase = "packaging") {
    return {.done = done, .phase = phase, .speed = {}, .remaining = {}};
}

} // namespace

class JobBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestProgress() {
        Fixture f;
        QVERIFY(!f.board.progress(f.lease.job));
        f.board.setProgress(f.lease, at(0.25));
        f.board.setProgress(f.lease, at(0.5));
        QCOMPARE(f.board.progress(f.lease.job)->done, 0.5);
        f.board.end(f.lease);
        QVERIFY(!f.board.progress(f.lease.job));
    }

    void tellsOfProgressTwiceASecondAndOfEachPhase() {
        Fixture f;
        std::vector<double> told;
        JobBoard board(f.clock);
        board.onProgress([&told](JobId, const JobProgress& progress) { told.push_back(progress.done); });
        board.begin(f.lease, {});
        for (int i = 1; i <= 10; ++i) {
            board.setProgress(f.lease, at(i / 100.0));
            f.clock.advance(std::chrono::milliseconds(100));
        }
        board.setProgress(f.lease, at(0.9, "verifying"));
        QCOMPARE(told, (std::vector<double>{0.01, 0.06, 0.9}));
    }

    void takesNothingOfAWorkerThatLostTheJob() {
        Fixture f;
        const JobLease newer{.job = f.lease.job, .fence = 4};
        f.board.begin(newer, {});
        f.board.setProgress(f.lease, at(0.9));
        f.board.note(f.lease, "late");
        f.board.end(f.lease);
        QVERIFY(!f.board.progress(f.lease.job));
        QVERIFY(f.board.notes(f.lease.job).empty());
        f.board.setProgress(newer, at(0.1));
        QCOMPARE(f.board.progress(f.lease.job)->done, 0.1);
        f.board.begin(f.lease, {}); // a worker that was slow to begin
        QCOMPARE(f.board.progress(f.lease.job)->done, 0.1);
    }

    void stopsAJobAndTakesItOffTheBoard() {
        Fixture f;
        f.board.stop(f.ids.next<JobId>());
        QVERIFY(!f.stop.stop_requested());
        f.board.stop(f.lease.job);
        QVERIFY(f.stop.stop_requested());
        f.board.note(f.lease, "late");
        QVERIFY(f.board.notes(f.lease.job).empty());
    }

    void writesOneLineANote() {
        Fixture f;
        f.board.note(f.lease, "first\r\nof two");
        f.board.note(f.lease, std::string(5000, 'x'));
        const auto notes = f.board.notes(f.lease.job);
        QVERIFY(notes.starts_with(toRfc3339(f.clock.utcNow()) + " first  of two\n"));
        QVERIFY(notes.size() < 1200);
    }

    void keepsTheEndOfALongStory() {
        Fixture f;
        for (int i = 0; i < 1000; ++i)
            f.board.note(f.lease, "line " + std::to_string(i));
        const auto notes = f.board.notes(f.lease.job);
        QVERIFY(notes.size() <= 16 * 1024 && notes.size() > 15 * 1024);
        QVERIFY(notes.starts_with("20"));
        QVERIFY(notes.ends_with("line 999\n"));
    }

    void joinsTextsAtALineEnd() {
        QCOMPARE(joinNotes("a\n", "b\n"), std::string("a\nb\n"));
        std::string full(16UL * 1024, 'x');
        full.back() = '\n';
        QCOMPARE(joinNotes("a\n", full), full);
        QCOMPARE(joinNotes(std::string("a\nb\n"), std::string_view(full).substr(2)), "b\n" + full.substr(2));
    }
};

QTEST_APPLESS_MAIN(JobBoardTest)
#include "job_board_test.moc"
