// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/accept_language.h"

#include <QTest>

using namespace vitascope::server::api::http;

class AcceptLanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeader_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("languages");
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("one") << "de"
                             << "de";
        QTest::newRow("by quality") << "da, en-gb;q=0.8, en;q=0.7, fr;q=0.75"
                                    << "da,en-gb,fr,en";
        QTest::newRow("equal ones keep their order") << "b;q=1.000, a;q=1, c"
                                                     << "b,a,c";
        QTest::newRow("blanks") << "\tde ; q=0.5 ,fr"
                                << "fr,de";
        QTest::newRow("refused") << "de;q=0, fr;q=0.0"
                                 << "";
        QTest::newRow("any") << "*, de;q=0.1"
                             << "de";
        QTest::newRow("bad qualities") << "a;q=2, b;q=1.5, c;q=, d;x=1, e;q=0.1234, f;q=-1"
                                       << "";
        QTest::newRow("no ranges") << ",, ü, d e, " + QString(40, 'x') << "";
        QTest::newRow("many") << QString("d,").repeated(25) << QString("d,").repeated(20).chopped(1);
    }
    void readsTheHeader() {
        QFETCH(QString, header);
        QFETCH(QString, languages);
        QStringList read;
        for (const auto& language : parseAcceptLanguage(header.toStdString()))
            read << QString::fromStdString(language);
        QCOMPARE(read.join(','), languages);
    }
};

QTEST_APPLESS_MAIN(AcceptLanguageTest)
#include "accept_language_test.moc"
