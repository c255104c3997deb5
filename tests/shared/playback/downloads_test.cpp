// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/playback/fake_fetcher.h" // first: moc 6.4 cannot begin with <chrono>

#include "shared/playback/downloads.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::test;
using namespace std::chrono_literals;
using playback::ByteRange;
using playback::Downloads;
using playback::TaskLoop;

class DownloadsTest : public QObject {
    Q_OBJECT

private:
    struct Bench {
        FakeFetcher fetcher;
        TaskLoop loop;
        ManualClock clock;
        int refused = 0;
        Downloads downloads{fetcher, loop, clock, [this] { ++refused; }};
        std::string body;
        std::optional<Result<void>> outcome;

        Downloads::Id start(playback::FetchRequest request) {
            return downloads.start(std::move(request), {[this](auto bytes) { body.append(bytes.begin(), bytes.end()); },
                                                        [this](Result<void> result) { outcome = result; }});
        }
        void pass(std::chrono::microseconds time) {
            clock.advance(time);
            loop.runPosted();
            (void)downloads.step();
            loop.runPosted();
        }
        const playback::FetchRequest& asked() { return fetcher.open.at(fetcher.newest()).request; }
        bool isWaiting() const { return fetcher.open.empty() && !outcome; }
    };
    static Result<void> unavailable() { return fail(ErrorCode::Unavailable, "cut"); }

private Q_SLOTS:
    void handsOnBytesAndTheEndOnTheLoop() {
        Bench bench;
        bench.start({"http://a/x", std::nullopt});
        bench.fetcher.send(1, "he");
        bench.fetcher.send(1, "llo");
        bench.fetcher.finish(1);
        QVERIFY(bench.body.empty() && !bench.outcome);
        bench.loop.runPosted();
        QCOMPARE(bench.body, std::string("hello"));
        QVERIFY(bench.outcome && *bench.outcome);
    }

    void tellsThatTheServerIsAwayUntilItAnswersAgain() {
        Bench bench;
        bench.start({"http://a/x", std::nullopt});
        bench.fetcher.finish(bench.fetcher.newest(), unavailable());
        bench.pass(0s);
        QVERIFY(!bench.downloads.isCutOff()); // once says nothing
        bench.pass(1s);
        bench.fetcher.finish(bench.fetcher.newest(), unavailable());
        bench.pass(0s);
        QVERIFY(bench.downloads.isCutOff());
        bench.pass(1s);
        bench.fetcher.send(bench.fetcher.newest(), "x");
        bench.loop.runPosted();
        QVERIFY(!bench.downloads.isCutOff());
    }

    void goesOnWhereARangeWasCut() {
        Bench bench;
        bench.start({"http://a/x", ByteRange{100, 10}});
        bench.fetcher.send(1, "abcd");
        bench.fetcher.finish(1, unavailable());
        bench.pass(0ms);
        QVERIFY(bench.isWaiting());
        bench.pass(300ms);
        QVERIFY((bench.asked().range == ByteRange{104, 6}));
        bench.fetcher.send(2, "efghij");
        bench.fetcher.finish(2);
        bench.pass(0ms);
        QCOMPARE(bench.body, std::string("abcdefghij"));
        QVERIFY(bench.outcome && *bench.outcome);
    }

    void skipsWhatItHasWithoutARange() {
        Bench bench;
        bench.start({"http://a/x", std::nullopt});
        bench.fetcher.send(1, "abcd");
        bench.fetcher.finish(1, unavailable());
        bench.pass(300ms);
        bench.pass(300ms);
        bench.fetcher.send(2, "abc");
        bench.fetcher.send(2, "def");
        bench.fetcher.finish(2);
        bench.pass(0ms);
        QCOMPARE(bench.body, std::string("abcdef"));
    }

    void waitsLongerAfterEachFailureAndGivesUpAtLast() {
        Bench bench;
        bench.start({"http://a/x", std::nullopt});
        std::vector<std::chrono::milliseconds> pauses;
        while (!bench.outcome && pauses.size() < 50) {
            bench.fetcher.finish(bench.fetcher.newest(), unavailable());
            bench.pass(0ms);
            auto pause = 0ms;
            while (bench.isWaiting() && pause < 60s) {
                bench.pass(50ms);
                pause += 50ms;
            }
            pauses.push_back(pause);
        }
        QVERIFY(bench.outcome && bench.outcome->error().code == ErrorCode::Unavailable);
        QCOMPARE(pauses.front(), 250ms);
        QVERIFY(std::ranges::is_sorted(pauses.begin(), pauses.end() - 1));
        QVERIFY(pauses.size() < 15);
    }

    void doesNotTryAgainWhatCannotSucceed_data() {
        QTest::addColumn<int>("code");
        for (const auto code : {ErrorCode::NotFound, ErrorCode::InvalidInput, ErrorCode::Corrupt})
            QTest::newRow(std::string(toString(code)).c_str()) << static_cast<int>(code);
    }

    void doesNotTryAgainWhatCannotSucceed() {
        QFETCH(int, code);
        Bench bench;
        bench.start({"http://a/x", std::nullopt});
        bench.fetcher.finish(1, fail(static_cast<ErrorCode>(code), "no"));
        bench.pass(0ms);
        QVERIFY(bench.outcome && bench.outcome->error().code == static_cast<ErrorCode>(code));
    }

    void waitsForARenewedRight() {
        Bench bench;
        bench.start({"http://a/old/f/x", ByteRange{0, 3}});
        bench.fetcher.finish(1, fail(ErrorCode::Unauthenticated, "401"));
        bench.pass(5s);
        QVERIFY(bench.isWaiting());
        QCOMPARE(bench.refused, 1);
        bench.downloads.renew("http://a/old/f/", "http://a/new/f/");
        QCOMPARE(bench.asked().url, std::string("http://a/new/f/x"));
        bench.fetcher.send(2, "abc");
        bench.fetcher.finish(2);
        bench.pass(0ms);
        QVERIFY(bench.outcome && *bench.outcome);
    }

    void isCutOffWhenTheRightIsNotRenewed() {
        Bench bench;
        bench.start({"http://a/old/f/x", std::nullopt});
        bench.fetcher.finish(1, fail(ErrorCode::Forbidden, "403"));
        bench.pass(0s);
        bench.pass(31s);
        QVERIFY(bench.outcome && bench.outcome->error().code == ErrorCode::Timeout); // it may come yet
        QVERIFY(bench.downloads.isCutOff());
    }

    void failsWhenTheRenewedRightIsRefusedToo() {
        Bench bench;
        bench.start({"http://a/old/f/x", std::nullopt});
        for (int i = 0; i < 10 && !bench.outcome; ++i) {
            bench.fetcher.finish(bench.fetcher.newest(), fail(ErrorCode::Forbidden, "403"));
            bench.pass(0s);
            bench.downloads.renew("http://a/old/f/", "http://a/new/f/");
        }
        QVERIFY(bench.outcome && bench.outcome->error().code == ErrorCode::Forbidden);
    }

    void saysNothingAfterCancel() {
        Bench bench;
        const auto id = bench.start({"http://a/x", std::nullopt});
        bench.fetcher.send(1, "abc");
        bench.fetcher.finish(1); // both are posted, none has run
        bench.downloads.cancel(id);
        bench.pass(0ms);
        QVERIFY(bench.body.empty() && !bench.outcome);
    }

    void measuresTheLinkOnlyWhileItIsBusy() {
        Bench bench;
        bench.start({"http://a/x", std::nullopt});
        bench.clock.advance(500ms);
        bench.fetcher.send(1, std::string(1000, 'x'));
        bench.fetcher.finish(1);
        bench.loop.runPosted();
        bench.clock.advance(10s);
        const auto sample = bench.downloads.takeSample();
        QCOMPARE(sample.bytes, 1000);
        QCOMPARE(sample.time.count(), 0.5);
    }

    void refusesABodyOverTheLimit() {
        Bench bench;
        std::optional<Result<std::string>> got;
        bench.downloads.get({"http://a/x", std::nullopt}, 4, [&](Result<std::string> text) { got = std::move(text); });
        bench.fetcher.send(1, "12345");
        bench.fetcher.finish(1);
        bench.pass(0ms);
        QVERIFY(got && !*got && got->error().code == ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(DownloadsTest)
#include "downloads_test.moc"
