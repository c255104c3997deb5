// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/trouble.h"

#include <QFile>
#include <QTest>

namespace vitascope::player {

class TroubleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFailureHasItsTrouble() {
        const std::pair<ErrorCode, Trouble> kRows[] = {
            {ErrorCode::Unavailable, Trouble::ServerAway},    {ErrorCode::Timeout, Trouble::ServerAway},
            {ErrorCode::Unauthenticated, Trouble::SignedOut}, {ErrorCode::NotFound, Trouble::Withdrawn},
            {ErrorCode::Forbidden, Trouble::NoRight},         {ErrorCode::Corrupt, Trouble::Damaged},
            {ErrorCode::Internal, Trouble::Unexpected}};
        for (const auto& [code, trouble] : kRows)
            QVERIFY(troubleOf({code, "why"}) == trouble);
    }

    void everyTroubleHasASignASentenceAndAButton() {
        QStringList headings;
        for (auto i = static_cast<int>(Trouble::ServerAway); i <= static_cast<int>(Trouble::Unexpected); ++i) {
            const auto text = describe(static_cast<Trouble>(i));
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(text.icon)), qPrintable(text.icon));
            QVERIFY(text.text.endsWith(QLatin1Char('.')));
            QVERIFY(!text.action.isEmpty() && text.remedy != Remedy::None);
            QVERIFY2(!headings.contains(text.heading), qPrintable(text.heading));
            headings << text.heading;
        }
    }

    void aFilmThatStandsSaysWhyAndWhetherToTryAgain_data() {
        QTest::addColumn<bool>("ofEngine");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("canRetry");
        const auto row = [](const char* name, bool ofEngine, ErrorCode code, const char* part, bool canRetry) {
            QTest::newRow(name) << ofEngine << static_cast<int>(code) << QString(part) << canRetry;
        };
        row("server away", false, ErrorCode::Unavailable, "reached", true);
        row("server silent", false, ErrorCode::Timeout, "reached", true);
        row("signed out", false, ErrorCode::Unauthenticated, "signed out", false);
        row("withdrawn", false, ErrorCode::NotFound, "withdrawn", false);
        row("no right", false, ErrorCode::Forbidden, "may not watch", false);
        row("codec missing", true, ErrorCode::InvalidInput, "cannot be played", true);
        row("damaged", true, ErrorCode::Corrupt, "damaged", true);
        row("away while it plays", true, ErrorCode::Unavailable, "reached", true);
        row("URLs that ended", true, ErrorCode::Unauthenticated, "cannot go on", true);
        row("URLs that are refused", true, ErrorCode::Forbidden, "cannot go on", true);
        row("a mistake of ours", true, ErrorCode::Internal, "cannot go on", true);
    }

    void aFilmThatStandsSaysWhyAndWhetherToTryAgain() {
        QFETCH(bool, ofEngine);
        QFETCH(int, code);
        QFETCH(QString, part);
        QFETCH(bool, canRetry);
        const Error error{static_cast<ErrorCode>(code), "GET http://host/secret"};
        const auto failure = describeFailure(error, ofEngine ? FailedPart::Engine : FailedPart::Right);
        QVERIFY2(failure.heading.contains(part), qPrintable(failure.heading));
        QVERIFY(!failure.text.isEmpty() && !failure.text.contains("secret"));
        QCOMPARE(failure.remedy == Remedy::TryAgain, canRetry);
        QVERIFY(failure.remedy != Remedy::None && !failure.action.isEmpty());
    }

    void onlyAServerThatIsAwayComesBackByItself() {
        QVERIFY(passesByItself(Trouble::ServerAway));
        QVERIFY(!passesByItself(Trouble::Withdrawn));
        QVERIFY(!passesByItself(Trouble::SignedOut));
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::TroubleTest)
#include "trouble_test.moc"
