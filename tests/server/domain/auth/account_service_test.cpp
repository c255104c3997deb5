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
        const auto signedIn = stage.accounts.registerViewer({" Anna ", Secret("a long enough secret"), ""}, "phone");
        QVERIFY(signedIn);
        QVERIFY(signedIn->user.role == Role::Viewer);
        QCOMPARE(signedIn->user.login, std::string("Anna"));
        QCOMPARE(signedIn->user.displayName, std::string("Anna"));
    }

    void refusesALoginThatIsTaken() {
        AuthStage stage;
        stage.registerAnna();
        const auto again = stage.accounts.registerViewer({"ANNA", Secret("another long secret"), ""}, "");
        QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
    }

    void registersNobodyWhileRegistrationIsClosed() {
        AuthStage stage(Registration::Closed);
        const auto refused = stage.accounts.registerViewer(AuthStage::anna(), "");
        QVERIFY(!refused && refused.error().code == ErrorCode::Forbidden);
    }

    void givesRoles() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        QVERIFY(stage.accounts.setRole(anna.user.id, Role::Editor)->role == Role::Editor);
        const auto refreshed = stage.sessions.refresh(anna.refreshToken);
        QVERIFY(stage.sessions.authenticate(refreshed->accessToken.reveal())->role == Role::Editor);
    }

    void takingARoleAwayEndsTheSessions() {
        AuthStage stage;
        const auto anna = stage.registerAnna();
        QVERIFY(stage.accounts.setRole(anna.user.id, Role::Editor));
        QVERIFY(stage.sessions.authenticate(anna.accessToken.reveal()));
        QVERIFY(stage.accounts.setRole(anna.user.id, Role::Viewer));
        QVERIFY(!stage.sessions.authenticate(anna.accessToken.reveal()));
        QVERIFY(!stage.sessions.refresh(anna.refreshToken));
    }

    void theLastAdministratorStays() {
        AuthStage stage;
        const auto root = stage.claimAs("root");
        const auto refused = stage.accounts.setRole(root.user.id, Role::Editor);
        QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
        QVERIFY(stage.accounts.setRole(stage.registerAnna().user.id, Role::Administrator));
        QVERIFY(stage.accounts.setRole(root.user.id, Role::Editor));
    }

    void saysWhenThereIsNoSuchUser() {
        AuthStage stage;
        QVERIFY(stage.accounts.find(UserId()).error().code == ErrorCode::NotFound);
        QVERIFY(stage.accounts.setRole(UserId(), Role::Editor).error().code == ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(AccountServiceTest)
#include "account_service_test.moc"
