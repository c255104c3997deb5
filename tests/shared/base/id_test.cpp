// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/id.h"

#include <QtTest>

#include <set>

using namespace vitascope;

class IdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsByTheTimeOfItsMaking() {
        const auto early = Uuid::makeV7(UtcTime{std::chrono::seconds(1000)});
        const auto late = Uuid::makeV7(UtcTime{std::chrono::seconds(1001)});
        QVERIFY(early < late);
        QVERIFY(early.toString() < late.toString());
    }

    void carriesVersionAndVariant() {
        const auto text = Uuid::makeV7(UtcTime{std::chrono::milliseconds(0x0123456789AB)}).toString();
        QVERIFY(text.starts_with("01234567-89ab-7"));
        QVERIFY(std::string("89ab").find(text[19]) != std::string::npos);
    }

    void isDifferentEachTime() {
        std::set<Uuid> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(Uuid::makeV7(UtcTime{}));
        QCOMPARE(seen.size(), std::size_t(1000));
    }

    void readsWhatItWrote() {
        const auto id = TitleId(Uuid::makeV7(UtcTime{std::chrono::hours(1)}));
        QVERIFY(TitleId::parse(id.toString()) == id);
    }

    void refusesOtherForms_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "0190163d-8694-739b-aea5-966c26f8ad9", "0190163d-8694-739b-aea5-966c26f8ad911",
                                 "0190163D-8694-739B-AEA5-966C26F8AD91", "0190163d08694-739b-aea5-966c26f8ad91",
                                 "{190163d-8694-739b-aea5-966c26f8ad9}", "../../../../../../../../etc/passwd/x"})
            QTest::newRow(text) << text;
    }
    void refusesOtherForms() {
        QFETCH(QString, text);
        QVERIFY(!Uuid::parse(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(IdTest)
#include "id_test.moc"
