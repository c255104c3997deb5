// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/activity_record.h"

#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::metrics;
using namespace std::chrono_literals;

class ActivityRecordTest : public QObject {
    Q_OBJECT
    static AnsweredRequest answer(int status, std::uint64_t bytes = 0, std::uint64_t stream = 0) {
        AnsweredRequest request;
        request.status = status;
        request.bytes = bytes;
        request.stream = stream;
        return request;
    }

private Q_SLOTS:
    void theFirstReadingOnlyBeginsAnInterval() {
        const test::ManualClock clock;
        ActivityRecord record(clock);
        record.sample({});
        QVERIFY(record.samples().empty());
    }

    void ratesAreOfTheInterval() {
        test::ManualClock clock;
        ActivityRecord record(clock);
        record.sample({.cpuSeconds = 2, .memoryBytes = 1, .diskBytes = 1});
        for (int i = 0; i < 18; ++i)
            record.answered(answer(200, 1000));
        record.answered(answer(503));
        record.answered(answer(404));
        clock.advance(10s);
        record.sample({.cpuSeconds = 7, .memoryBytes = 5, .diskBytes = 6});
        const auto samples = record.samples();
        QCOMPARE(samples.size(), 1U);
        QCOMPARE(samples[0].requestsPerSecond, 2.0);
        QCOMPARE(samples[0].errorsPerSecond, 0.1);
        QCOMPARE(samples[0].bytesPerSecond, 1800.0);
        QCOMPARE(samples[0].cpu, 0.5);
        QCOMPARE(samples[0].memoryBytes, 5U);
        QCOMPARE(samples[0].diskBytes, 6U);
        clock.advance(10s);
        record.sample({.cpuSeconds = 7});
        QCOMPARE(record.samples()[1].requestsPerSecond, 0.0);
    }

    void aStreamCountsUntilItFetchesNoMore() {
        test::ManualClock clock;
        ActivityRecord record(clock);
        record.answered(answer(206, 10, 7));
        record.answered(answer(206, 10, 7));
        record.answered(answer(200, 10, 8));
        record.answered(answer(403, 10, 9)); // was refused
        record.answered(answer(200, 10));    // is no stream
        QCOMPARE(record.streams(), 2U);
        clock.advance(20s);
        record.answered(answer(206, 10, 7));
        clock.advance(20s);
        QCOMPARE(record.streams(), 1U);
    }

    void anHourIsKept() {
        test::ManualClock clock;
        ActivityRecord record(clock);
        for (std::size_t i = 0; i < ActivityRecord::kSamples + 10; ++i) {
            record.sample({.cpuSeconds = 0, .memoryBytes = i});
            clock.advance(10s);
        }
        QCOMPARE(record.samples().size(), ActivityRecord::kSamples);
        QCOMPARE(record.samples().back().memoryBytes, ActivityRecord::kSamples + 9);
    }
};

QTEST_GUILESS_MAIN(ActivityRecordTest)
#include "activity_record_test.moc"
