// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/user_sessions.h"

#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;

class UserSessionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhereAUserIsSignedIn() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        stage.clock.advance(std::chrono::minutes(1));
        QVERIFY(stage.signIn("anna", "a long enough secret", "192.0.2.9"));
        const auto sessions = stage.userSessions.list(anna.user.id);
        QCOMPARE(sessions->size(), 2U);
        QCOMPARE(sessions->at(0).device, std::string("laptop"));
        QCOMPARE(sessions->at(0).address, std::string("192.0.2.9"));
        QVERIFY(stage.userSessions.list(UserId())->empty());
    }

    void aRefreshTellsFromWhere() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        QVERIFY(stage.sessions.refresh(anna.refreshToken, {std::nullopt, "192.0.2.77", ""}));
        QCOMPARE(stage.userSessions.list(anna.user.id)->at(0).address, std::string("192.0.2.77"));
    }

    void anEndedSessionIsRefusedAtOnce() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        const auto session = stage.userSessions.list(anna.user.id)->at(0).id;
        QVERIFY(stage.userSessions.end({}, anna.user.id, session));
        QVERIFY(!stage.sessions.authenticate(anna.accessToken.reveal()));
        QVERIFY(!stage.sessions.refresh(anna.refreshToken));
        QVERIFY(stage.revoked.isRevoked(session));
        QVERIFY(stage.userSessions.list(anna.user.id)->empty());
        QVERIFY(stage.userSessions.end({}, anna.user.id, session).error().code == ErrorCode::NotFound);
    }

    void nobodyEndsTheSessionOfAnother() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        const auto session = stage.userSessions.list(anna.user.id)->at(0).id;
        QVERIFY(stage.userSessions.end({}, UserId(), session).error().code == ErrorCode::NotFound);
        QVERIFY(stage.sessions.authenticate(anna.accessToken.reveal()));
    }

    void endsAllButOne() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        const auto staying = stage.userSessions.list(anna.user.id)->at(0).id;
        QVERIFY(stage.signIn("anna", "a long enough secret"));
        QCOMPARE(stage.userSessions.endAll({}, anna.user.id, staying).value(), 1U);
        QVERIFY(stage.sessions.authenticate(anna.accessToken.reveal()));
        QCOMPARE(stage.userSessions.endAll({}, anna.user.id).value(), 1U);
        QVERIFY(!stage.sessions.authenticate(anna.accessToken.reveal()));
    }
};

QTEST_APPLESS_MAIN(UserSessionsTest)
#include "user_sessions_test.moc"
