// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/text/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

namespace vitascope::desktop {

// On a British desktop: main() sees to that.
class LanguagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLanguageOfTheDesktopComesWithItsDates() {
        for (const auto* choice : {"", "en"}) {
            const Languages languages{QString::fromLatin1(choice)};
            QCOMPARE(languages.current(), QStringLiteral("en"));
            QCOMPARE(QLocale().territory(), QLocale::UnitedKingdom);
        }
    }

    void anotherLanguageHasItsOwn() {
        const Languages languages{QStringLiteral("ru")};
        QCOMPARE(languages.current(), QStringLiteral("ru"));
        QCOMPARE(QLocale().territory(), QLocale::Russia);
    }

    void aCountryThatWasChosenStays() {
        const Languages languages{QStringLiteral("pt_BR")};
        QCOMPARE(QLocale().territory(), QLocale::Brazil);
    }
};

} // namespace vitascope::desktop

int main(int argc, char** argv) {
    qputenv("LC_ALL", "en_GB.UTF-8");
    qunsetenv("LANGUAGE");
    QCoreApplication application(argc, argv);
    vitascope::desktop::LanguagesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "languages_test.moc"
