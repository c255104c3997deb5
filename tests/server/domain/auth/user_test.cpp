// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/user.h"

#include "server/domain/auth/role.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::auth;

class UserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksPasswords_data() {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("taken");
        QTest::newRow("eight characters") << QByteArray("xk3!mQ0z") << true;
        QTest::newRow("seven characters") << QByteArray("xk3!mQ0") << false;
        QTest::newRow("eight characters of Cyrillic") << QByteArray("кинопроба") << true;
        QTest::newRow("seven of them") << QByteArray("киношка") << false;
        QTest::newRow("spaces count") << QByteArray("a b c d e f") << true;
        QTest::newRow("128 characters") << QByteArray(64, 'a').append(QByteArray(64, 'b')) << true;
        QTest::newRow("128 characters of Cyrillic") << QByteArray("ы").repeated(127).append("ж") << true;
        QTest::newRow("129 characters") << QByteArray(128, 'a').append('b') << false;
        QTest::newRow("64 words") << QByteArray("horse ").repeated(21).append("!") << true;
        QTest::newRow("characters beyond the basic plane") << QByteArray("🎬🎥📽🎞🍿🎟🎭🎨") << true;
        QTest::newRow("common") << QByteArray("password") << false;
        QTest::newRow("common in other case") << QByteArray("PassWord123") << false;
        QTest::newRow("the login") << QByteArray("Anna.Andersson") << false;
        QTest::newRow("the login and a little") << QByteArray("!anna.andersson77") << false;
        QTest::newRow("the login and enough") << QByteArray("anna.andersson likes cake") << true;
        QTest::newRow("the product's name and a little") << QByteArray("myVitascope24") << false;
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("only digits, but rare") << QByteArray("8364920174") << true;
    }
    void checksPasswords() {
        QFETCH(QByteArray, password);
        QFETCH(bool, taken);
        QCOMPARE(checkPassword(Secret(password.toStdString()), "anna.andersson").has_value(), taken);
    }

    void neverRepeatsAPassword() {
        const auto refused = checkPassword(Secret("iloveyou"), "anna");
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("iloveyou") == std::string::npos);
    }

    void checksLogins_data() {
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<bool>("taken");
        QTest::newRow("short") << QByteArray("ann") << true;
        QTest::newRow("too short") << QByteArray("an") << false;
        QTest::newRow("e-mail") << QByteArray("a.b+c@example.org") << true;
        QTest::newRow("spaces around") << QByteArray("  anna ") << true;
        QTest::newRow("space inside") << QByteArray("an na") << false;
        QTest::newRow("letters that look alike") << QByteArray("аnna") << false;
        QTest::newRow("starts with a dot") << QByteArray(".anna") << false;
        QTest::newRow("64 characters") << QByteArray(64, 'a') << true;
        QTest::newRow("65 characters") << QByteArray(65, 'a') << false;
        QTest::newRow("line feed") << QByteArray("an\nna") << false;
    }
    void checksLogins() {
        QFETCH(QByteArray, login);
        QFETCH(bool, taken);
        QCOMPARE(checkAccount({login.toStdString(), Secret("a long enough secret"), ""}).has_value(), taken);
    }

    void comparesLoginsWithoutRegardToCase() { QCOMPARE(loginKey("AnNa@X"), std::string("anna@x")); }

    void rolesHaveTheirPermissions() {
        QVERIFY(permissionsOf(Role::Viewer).contains(Permission::WatchFilms));
        QVERIFY(!permissionsOf(Role::Viewer).contains(Permission::EditCatalog));
        QVERIFY(!permissionsOf(Role::Viewer).contains(Permission::PublishFilms));
        QVERIFY(permissionsOf(Role::Editor).contains(Permission::EditCatalog));
        QVERIFY(!permissionsOf(Role::Editor).contains(Permission::ManageUsers));
        QVERIFY(permissionsOf(Role::Administrator).contains(Permission::ManageUsers));
        QVERIFY(permissionsOf(Role::Administrator).contains(Permission::PublishFilms));
        QVERIFY(!parseRole("root"));
        QVERIFY(parseRole(toString(Role::Editor)) == Role::Editor);
    }
};

QTEST_APPLESS_MAIN(UserTest)
#include "user_test.moc"
