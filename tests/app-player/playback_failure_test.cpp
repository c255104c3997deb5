// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_failure.h"

#include <QTest>

namespace vitascope::player {

class PlaybackFailureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatHappenedAndWhetherToTryAgain_data() {
        QTest::addColumn<bool>("ofEngine");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("canRetry");
        const auto row = [](const char* name, bool ofEngine, ErrorCode code, const char* part, bool canRetry) {
            QTest::newRow(name) << ofEngine << static_cast<int>(code) << QString(part) << canRetry;
        };
        row("server away", false, ErrorCode::Unavailable, "away", true);
        row("server silent", false, ErrorCode::Timeout, "away", true);
        row("signed out", false, ErrorCode::Unauthenticated, "signed out", false);
        row("withdrawn", false, ErrorCode::NotFound, "withdrawn", false);
        row("no right", false, ErrorCode::Forbidden, "may not watch", false);
        row("codec missing", true, ErrorCode::InvalidInput, "format", false);
        row("damaged", true, ErrorCode::Corrupt, "damaged", true);
        row("away while it plays", true, ErrorCode::Unavailable, "away", true);
        row("URLs that ended", true, ErrorCode::Unauthenticated, "cannot go on", true);
        row("URLs that are refused", true, ErrorCode::Forbidden, "cannot go on", true);
        row("a mistake of ours", true, ErrorCode::Internal, "cannot go on", true);
    }

    void saysWhatHappenedAndWhetherToTryAgain() {
        QFETCH(bool, ofEngine);
        QFETCH(int, code);
        QFETCH(QString, part);
        QFETCH(bool, canRetry);
        const Error error{static_cast<ErrorCode>(code), "GET http://host/secret"};
        const auto failure = ofEngine ? engineFailure(error) : rightFailure(error);
        QVERIFY2(failure.heading.contains(part), qPrintable(failure.heading));
        QVERIFY(!failure.text.isEmpty() && !failure.text.contains("secret"));
        QCOMPARE(failure.canRetry, canRetry);
    }
};

} // namespace vitascope::player

QTEST_APPLESS_MAIN(vitascope::player::PlaybackFailureTest)
#include "playback_failure_test.moc"
