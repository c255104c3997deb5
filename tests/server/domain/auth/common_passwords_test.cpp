// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/common_passwords.h"

#include <QTest>

using namespace vitascope::server::auth;

class CommonPasswordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAttackersTryFirst_data() {
        QTest::addColumn<QByteArray>("password");
        for (const auto* password :
             {"password",     "Password1",        "PASSWORD123!", "p@ssw0rd",        "P@$$w0rd2024", "passw0rd1",
              "123456789",    "1234567890",       "87654321",     "11111111",        "abababab",     "abcdabcd",
              "qwertyuiop",   "poiuytrewq",       "qwerty123456", "123456qwerty",    "1q2w3e4r5t",   "1qaz2wsx3edc",
              "asdfghjkl;",   "zxcvbnm,",         "abcdefgh",     "iloveyou2",       "!Summer2024",  "sunshine99",
              "dragondragon", "liverpool",        "trustno1",     "letmein!!",       "admin1234",    "vitascope1",
              "motdepasse",   "contrasena1",      "q1w2e3r4",     "monkey123456789", "michael1985",  "йцукенгш",
              "пароль123",    "aaaaaaaaaaaaaaaa", "football#1",   "Welcome@123"})
            QTest::newRow(password) << QByteArray(password);
    }
    void findsWhatAttackersTryFirst() {
        QFETCH(QByteArray, password);
        QVERIFY(isCommonPassword(password.toStdString()));
    }

    void leavesTheRest_data() {
        QTest::addColumn<QByteArray>("password");
        for (const auto* password : {"correct horse battery", "a long enough secret", "xk3!mQ0z", "кинопроба",
                                     "8364920174", "dragonfly over lake", "tr0ub4dor&3", "summer rain in lisbon",
                                     "j8Hn2!pQw", "bluemountainsky", "password manager user"})
            QTest::newRow(password) << QByteArray(password);
    }
    void leavesTheRest() {
        QFETCH(QByteArray, password);
        QVERIFY(!isCommonPassword(password.toStdString()));
    }
};

QTEST_APPLESS_MAIN(CommonPasswordsTest)
#include "common_passwords_test.moc"
