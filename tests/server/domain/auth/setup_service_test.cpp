// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/setup_service.h"

#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;

class SetupServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasTheTokenBecomesAdministrator() {
        AuthStage stage;
        QCOMPARE(stage.setup.isClaimed().value_or(true), false);
        const auto token = stage.setup.renewToken();
        QVERIFY(token && *token);
        const auto signedIn = stage.setup.claim(**token, AuthStage::anna());
        QVERIFY(signedIn);
        QVERIFY(signedIn->user.role == Role::Administrator);
        QCOMPARE(stage.setup.isClaimed().value_or(false), true);
    }

    void theTokenWorksOnce() {
        AuthStage stage;
        const auto token = **stage.setup.renewToken();
        QVERIFY(stage.setup.claim(token, AuthStage::anna()));
        const auto again = stage.setup.claim(token, {"other", Secret("a long enough secret"), ""});
        QVERIFY(!again && again.error().code == ErrorCode::Conflict);
    }

    void aWrongTokenMakesNobody() {
        AuthStage stage;
        QVERIFY(stage.setup.renewToken());
        const auto refused = stage.setup.claim(Secret("wrong"), AuthStage::anna());
        QVERIFY(!refused && refused.error().code == ErrorCode::Forbidden);
        QCOMPARE(stage.hasher.hashes, 0); // nobody makes the server work without the token
        QCOMPARE(stage.setup.isClaimed().value_or(true), false);
        QVERIFY(!stage.signIn("anna", "a long enough secret"));
    }

    void aNewStartMakesANewTokenAndTheOldOneStopsWorking() {
        AuthStage stage;
        const auto old = **stage.setup.renewToken();
        const auto current = **stage.setup.renewToken();
        QVERIFY(!stage.setup.claim(old, AuthStage::anna()));
        QVERIFY(stage.setup.claim(current, AuthStage::anna()));
    }

    void aBadPasswordDoesNotUseTheTokenUp() {
        AuthStage stage;
        const auto token = **stage.setup.renewToken();
        const auto refused = stage.setup.claim(token, {"anna", Secret("password"), ""});
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
        QVERIFY(stage.setup.claim(token, AuthStage::anna()));
    }

    void printsNothingOnceClaimed() {
        AuthStage stage;
        stage.claimAs("root");
        const auto token = stage.setup.renewToken();
        QVERIFY(token && !*token);
    }
};

QTEST_APPLESS_MAIN(SetupServiceTest)
#include "setup_service_test.moc"
