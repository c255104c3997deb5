// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/account_service.h"

#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;

class AccountServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registersViewers() {
        AuthStage stage;
        const auto signedIn =
            stage.accounts.registerUser({" Anna ", Secret("a long enough secret"), ""}, {.device = "phone"});
        QVERIFY(signedIn);
        QVERIFY(signedIn->user.role == Role::Viewer);
        QCOMPARE(signedIn->user.login, std::string("Anna"));
        QCOMPARE(signedIn->user.displayName, std::string("Anna"));
    }

    void refusesALoginThatIsTaken() {
        AuthStage stage;
        stage.registerAnna();
        const auto again = stage.accounts.registerUser({"ANNA", Secret("another long secret"), ""}, {});
        QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
    }

    void registersNobodyWhileRegistrationIsClosed() {
        AuthStage stage(Registration::Closed);
        const auto refused = stage.accounts.registerUser(AuthStage::anna(), {});
        QVERIFY(!refused && refused.error().code == ErrorCode::Forbidden);
    }

    void givesRoles() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        QVERIFY(stage.accounts.setRole({}, anna.user.id, Role::Editor)->role == Role::Editor);
        const auto refreshed = stage.sessions.refresh(anna.refreshToken);
        QVERIFY(stage.sessions.authenticate(refreshed->accessToken.reveal())->role == Role::Editor);
    }

    void takingARoleAwayEndsTheSessions() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        QVERIFY(stage.accounts.setRole({}, anna.user.id, Role::Editor));
        QVERIFY(stage.sessions.authenticate(anna.accessToken.reveal()));
        QVERIFY(stage.accounts.setRole({}, anna.user.id, Role::Viewer));
        QVERIFY(!stage.sessions.authenticate(anna.accessToken.reveal()));
        QVERIFY(!stage.sessions.refresh(anna.refreshToken));
    }

    void theLastAdministratorStays() {
        AuthStage stage;
        const auto root = stage.claimAs("root");
        const auto refused = stage.accounts.setRole({}, root.user.id, Role::Editor);
        QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
        QVERIFY(stage.accounts.setRole({}, stage.registerAnna().user.id, Role::Administrator));
        QVERIFY(stage.accounts.setRole({}, root.user.id, Role::Editor));
    }

    void theLastAdministratorCannotBeBlocked() {
        AuthStage stage;
        const auto root = stage.claimAs("root");
        QVERIFY(stage.accounts.block({}, root.user.id).error().code == ErrorCode::Conflict);
        const auto anna = stage.registerAnna();
        QVERIFY(stage.accounts.setRole({}, anna.user.id, Role::Administrator));
        QVERIFY(stage.accounts.block({}, anna.user.id));
        QVERIFY(stage.accounts.setRole({}, root.user.id, Role::Viewer).error().code == ErrorCode::Conflict);
    }

    void aBlockedUserIsOutUntilUnblocked() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        QVERIFY(stage.accounts.block({}, anna.user.id)->blockedAt);
        QVERIFY(!stage.sessions.authenticate(anna.accessToken.reveal()));
        QVERIFY(!stage.sessions.refresh(anna.refreshToken));
        QVERIFY(stage.signIn("anna", "a long enough secret").error().error.code == ErrorCode::Forbidden);
        QVERIFY(stage.signIn("anna", "a wrong secret").error().error.code == ErrorCode::Unauthenticated);
        QVERIFY(!stage.accounts.unblock({}, anna.user.id)->blockedAt);
        QVERIFY(stage.signIn("anna", "a long enough secret"));
    }

    void searchesLogins() {
        AuthStage stage;
        stage.registerAnna();
        QCOMPARE(stage.accounts.list("NN", std::nullopt, 10)->items.size(), 1U);
        QCOMPARE(stage.accounts.list("x", std::nullopt, 10)->items.size(), 0U);
    }

    void everyActIsInTheAuditLog() {
        AuthStage stage;
        const audit::Origin root{stage.claimAs("root").user.id, "192.0.2.1", "request-1"};
        const auto anna = stage.registerAnna().user.id;
        stage.clock.advance(std::chrono::seconds(1));
        QVERIFY(stage.accounts.setRole(root, anna, Role::Editor));
        QVERIFY(stage.lastEntry().origin == root);
        QCOMPARE(stage.lastEntry().act.action, std::string("user.role"));
        QVERIFY(stage.lastEntry().act.details == (std::vector<std::string>{"role=editor", "before=viewer"}));
        QVERIFY(stage.accounts.block(root, anna));
        QVERIFY(stage.accounts.unblock(root, anna));
        QVERIFY(!stage.signIn("anna", "a wrong secret"));
        QVERIFY(!stage.signIn("mypassword", "typed in the wrong field"));
        std::vector<std::string> actions;
        const auto entries = stage.audit.list({}, std::nullopt, 100)->items;
        for (const auto& entry : entries) {
            actions.push_back(entry.act.action + " " + entry.act.subject.substr(0, entry.act.subject.find(':')));
            QVERIFY(entry.act.subject.find("mypassword") == std::string::npos);
        }
        std::ranges::sort(actions); // those of the same millisecond have no order
        QCOMPARE(actions, (std::vector<std::string>{"server.claim user", "session.end-all user", "session.open session",
                                                    "session.open session", "session.refuse ", "session.refuse user",
                                                    "user.block user", "user.register user", "user.role user",
                                                    "user.unblock user"}));
    }

    void whatIsRefusedIsNotInTheAuditLog() {
        AuthStage stage;
        const auto root = stage.claimAs("root");
        const auto before = stage.audit.list({}, std::nullopt, 100)->items.size();
        QVERIFY(!stage.accounts.block({}, root.user.id));
        QCOMPARE(stage.audit.list({}, std::nullopt, 100)->items.size(), before);
    }

    void saysWhenThereIsNoSuchUser() {
        AuthStage stage;
        QVERIFY(stage.accounts.find(UserId()).error().code == ErrorCode::NotFound);
        QVERIFY(stage.accounts.setRole({}, UserId(), Role::Editor).error().code == ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(AccountServiceTest)
#include "account_service_test.moc"
