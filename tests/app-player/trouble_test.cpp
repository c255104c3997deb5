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

    void onlyAServerThatIsAwayComesBackByItself() {
        QVERIFY(passesByItself(Trouble::ServerAway));
        QVERIFY(!passesByItself(Trouble::Withdrawn));
        QVERIFY(!passesByItself(Trouble::SignedOut));
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::TroubleTest)
#include "trouble_test.moc"
