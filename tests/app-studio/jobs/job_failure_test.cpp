// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_failure.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;

class JobFailureTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kMuch = 1LL << 40;

private Q_SLOTS:
    void aFailureOfPackagingIsWhatItIs_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<qint64>("freeBytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, ErrorCode code, const char* message, qint64 free, FailureKind kind) {
            QTest::newRow(name) << static_cast<int>(code) << QString(message) << free << static_cast<int>(kind);
        };
        row("the disk of the film fails", ErrorCode::Unavailable, "read /films/film.mkv: Input/output error", kMuch,
            FailureKind::SourceUnreadable);
        row("the packager reads it", ErrorCode::Unavailable, "read the input: Input/output error", kMuch,
            FailureKind::SourceUnreadable);
        row("the disk is full", ErrorCode::Unavailable, "write /out/v720.mp4: No space left on device", kMuch,
            FailureKind::DiskFull);
        row("a write fails with no room", ErrorCode::Unavailable, "write /out/v720.mp4: short write", 1000,
            FailureKind::DiskFull);
        row("the disk of the packages fails", ErrorCode::Unavailable, "write /out/v720.mp4: Input/output error", kMuch,
            FailureKind::PackagerFailed);
        row("the film is gone", ErrorCode::NotFound, "open /films/film.mkv: No such file", kMuch,
            FailureKind::SourceMissing);
        row("the program is gone", ErrorCode::NotFound, "start /usr/bin/vitascope-package: No such file", kMuch,
            FailureKind::PackagerMissing);
        row("it changed", ErrorCode::Conflict, "/films/film.mkv has changed", kMuch, FailureKind::SourceChanged);
        row("no film", ErrorCode::InvalidInput, "not a film", kMuch, FailureKind::NotAFilm);
        row("cut off", ErrorCode::Corrupt, "truncated", kMuch, FailureKind::SourceDamaged);
        row("no right", ErrorCode::Forbidden, "open /films/film.mkv", kMuch, FailureKind::NoAccess);
        row("it crashed", ErrorCode::Internal, "killed by signal 11", kMuch, FailureKind::PackagerFailed);
    }
    void aFailureOfPackagingIsWhatItIs() {
        QFETCH(const int, code);
        QFETCH(const QString, message);
        QFETCH(const qint64, freeBytes);
        QFETCH(const int, kind);
        const auto failure = packagingFailure({static_cast<ErrorCode>(code), message.toStdString()},
                                              {"/films/film.mkv", "/out", freeBytes, 0});
        QCOMPARE(static_cast<int>(failure.kind), kind);
        QCOMPARE(failure.detail, message);
    }

    void aDiskThatFailsIsNotAnsweredByMakingRoom() {
        const auto failure = packagingFailure({ErrorCode::Unavailable, "read /films/film.mkv: Input/output error"},
                                              {"/films/film.mkv", "/out", kMuch, 0});
        const auto text = textOf(failure);
        QVERIFY(text.happened.contains("film.mkv") && text.happened.contains("disk fails"));
        QVERIFY(text.advice.startsWith("Copy the film to another disk"));
    }

    void aFullDiskSaysHowMuchIsMissing() {
        const auto failure = packagingFailure({ErrorCode::Unavailable, "write: No space left on device"},
                                              {"/films/film.mkv", "/out", 1'000'000'000, 6'000'000'000});
        QCOMPARE(failure.need, std::int64_t{5'000'000'000});
        QVERIFY2(textOf(failure).advice.contains("5.0 GB"), qPrintable(textOf(failure).advice));
    }

    void aQuotaIsToldByItsCode() {
        const Error error{ErrorCode::InvalidInput, "the server: upload-quota-exceeded: 10 of 10 GB"};
        QVERIFY(uploadFailure(error).kind == FailureKind::QuotaReached);
    }

    void everyKindHasAllItsWordsAndAName() {
        for (int number = 0; number <= static_cast<int>(FailureKind::Unknown); ++number) {
            const auto kind = static_cast<FailureKind>(number);
            const auto text = textOf({kind, "x", 0, {}});
            QVERIFY2(!text.happened.isEmpty() && !text.kept.isEmpty() && !text.advice.isEmpty(), toString(kind).data());
            QVERIFY(parseFailureKind(toString(kind)) == kind);
        }
    }
};

QTEST_APPLESS_MAIN(JobFailureTest)
#include "job_failure_test.moc"
