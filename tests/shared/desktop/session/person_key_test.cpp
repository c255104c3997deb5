// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/person_key.h"

#include <QTest>

namespace vitascope::desktop {

class PersonKeyTest : public QObject {
    Q_OBJECT

    const UserId ann_ = *UserId::parse("0190163d-8694-739b-aea5-966c26f8ad91");
    const UserId bob_ = *UserId::parse("0190163d-8694-739b-aea5-966c26f8ad92");

private Q_SLOTS:
    // Files have this name on the computers of people.
    void theNameStays() {
        QCOMPARE(personKey(QUrl("https://films.example:8443"), ann_), QStringLiteral("39360d679970b0bb8f4d03c4"));
    }

    void aServerIsTheSameWithAndWithoutASlash() {
        const auto key = personKey(QUrl("https://films.example"), ann_);
        QCOMPARE(personKey(QUrl("https://films.example/"), ann_), key);
        QCOMPARE(personKey(QUrl("https://films.example/films"), ann_), key);
    }

    void personsAndServersAreKeptApart() {
        const auto key = personKey(QUrl("https://films.example"), ann_);
        QVERIFY(personKey(QUrl("https://films.example"), bob_) != key);
        QVERIFY(personKey(QUrl("https://other.example"), ann_) != key);
        QVERIFY(personKey(QUrl("https://films.example:8443"), ann_) != key);
    }
};

} // namespace vitascope::desktop

QTEST_APPLESS_MAIN(vitascope::desktop::PersonKeyTest)
#include "person_key_test.moc"
