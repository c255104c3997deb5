// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/password_service.h"

#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;

namespace {

const Secret kOld("a long enough secret");
const Secret kNew("another secret, as long");

} // namespace

class PasswordServiceTest : public QObject {
    Q_OBJECT

    static PasswordChange changeOf(AuthStage& stage, const SignedIn& signedIn, const Secret& current,
                                   const Secret& wanted) {
        return {signedIn.user.id, sessionOf(stage, signedIn), current, wanted};
    }
    static SessionId sessionOf(AuthStage& stage, const SignedIn& signedIn) {
        return stage.accessTokens.verify(signedIn.accessToken.reveal(), stage.clock.utcNow())->session;
    }

private Q_SLOTS:
    void aNewPasswordEndsAllOtherSessions() {
        AuthStage stage;
        const auto desk = stage.registerAnna();
        const auto phone = *stage.signIn("anna", kOld.reveal());
        QVERIFY(stage.passwords.change({}, changeOf(stage, desk, kOld, kNew)));
        QVERIFY(stage.sessions.authenticate(desk.accessToken.reveal()));
        QVERIFY(!stage.sessions.authenticate(phone.accessToken.reveal()));
        QVERIFY(!stage.sessions.refresh(phone.refreshToken));
        QVERIFY(!stage.signIn("anna", kOld.reveal()));
        QVERIFY(stage.signIn("anna", kNew.reveal()));
    }

    void theCurrentPasswordIsAskedFor() {
        AuthStage stage;
        const auto desk = stage.registerAnna();
        const auto refused = stage.passwords.change({}, changeOf(stage, desk, Secret("a wrong one"), kNew));
        QVERIFY(!refused && refused.error().code == ErrorCode::Forbidden);
        QVERIFY(stage.signIn("anna", kOld.reveal()));
        QCOMPARE(stage.audit.list({.action = "user.password-refused"}, std::nullopt, 9)->items.size(), 1U);
    }

    void aBadNewPasswordIsRefused() {
        AuthStage stage;
        const auto desk = stage.registerAnna();
        for (const auto* bad : {"short", "password1", "ANNA"})
            QVERIFY(stage.passwords.change({}, changeOf(stage, desk, kOld, Secret(bad))).error().code ==
                    ErrorCode::InvalidInput);
        QVERIFY(stage.signIn("anna", kOld.reveal()));
    }

    void aResetTokenCountsOnceAndEndsAllSessions() {
        AuthStage stage;
        const auto desk = stage.registerAnna();
        const auto token = stage.passwords.allowReset({}, desk.user.id);
        QVERIFY(token);
        QVERIFY(stage.signIn("anna", kOld.reveal())); // until it is used
        QVERIFY(stage.passwords.reset({}, token->token, kNew));
        QVERIFY(!stage.sessions.authenticate(desk.accessToken.reveal()));
        QVERIFY(!stage.signIn("anna", kOld.reveal()));
        QVERIFY(stage.signIn("anna", kNew.reveal()));
        QVERIFY(stage.passwords.reset({}, token->token, kOld).error().code == ErrorCode::Forbidden);
    }

    void aResetTokenEnds_data() {
        QTest::addColumn<QString>("how");
        for (const auto* how : {"time", "another", "password"})
            QTest::newRow(how) << how;
    }
    void aResetTokenEnds() {
        QFETCH(QString, how);
        AuthStage stage;
        const auto desk = stage.registerAnna();
        const auto token = stage.passwords.allowReset({}, desk.user.id);
        if (how == "time")
            stage.clock.advance(PasswordService::kResetLifetime);
        else if (how == "another")
            QVERIFY(stage.passwords.allowReset({}, desk.user.id));
        else
            QVERIFY(stage.passwords.change({}, changeOf(stage, desk, kOld, kNew)));
        QVERIFY(stage.passwords.reset({}, token->token, Secret("a third secret, as long")).error().code ==
                ErrorCode::Forbidden);
    }

    void aBadPasswordLeavesTheTokenGood() {
        AuthStage stage;
        const auto token = stage.passwords.allowReset({}, stage.registerAnna().user.id);
        QVERIFY(stage.passwords.reset({}, token->token, Secret("short")).error().code == ErrorCode::InvalidInput);
        QVERIFY(stage.passwords.reset({}, token->token, kNew));
    }

    void nobodyIsReset() {
        AuthStage stage;
        QVERIFY(stage.passwords.allowReset({}, UserId()).error().code == ErrorCode::NotFound);
        QVERIFY(stage.passwords.reset({}, Secret("guessed"), kNew).error().code == ErrorCode::Forbidden);
    }
};

QTEST_APPLESS_MAIN(PasswordServiceTest)
#include "password_service_test.moc"
