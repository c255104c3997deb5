// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/invitation_service.h"

#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::auth;

namespace {

ErrorCode codeOf(const Result<SignedIn>& outcome) {
    return outcome ? ErrorCode::Internal : outcome.error().code;
}

} // namespace

class InvitationServiceTest : public QObject {
    Q_OBJECT

    static Result<SignedIn> registerWith(AuthStage& stage, const std::string& login, const Secret& token) {
        return stage.accounts.registerUser({login, Secret("a long enough secret"), ""}, {.invitation = token});
    }

private Q_SLOTS:
    void anInvitationGivesItsRoleOnce() {
        AuthStage stage(Registration::Invitation);
        const auto made = stage.invitations.make({}, {.role = Role::Editor, .note = " for Anna "});
        QVERIFY(made);
        QCOMPARE(made->invitation.note, std::string("for Anna"));
        QVERIFY(registerWith(stage, "anna", made->token)->user.role == Role::Editor);
        QVERIFY(codeOf(registerWith(stage, "berta", made->token)) == ErrorCode::Forbidden);
        QCOMPARE(stage.invitations.list(std::nullopt, 10)->items.at(0).used, 1);
    }

    void withoutOneNobodyComesInByInvitation() {
        AuthStage stage(Registration::Invitation);
        QVERIFY(codeOf(stage.accounts.registerUser(AuthStage::anna(), {})) == ErrorCode::Forbidden);
        QVERIFY(codeOf(registerWith(stage, "anna", Secret("guessed"))) == ErrorCode::Forbidden);
    }

    void aClosedServerTakesNoInvitation() {
        AuthStage stage(Registration::Closed);
        const auto made = stage.invitations.make({}, {});
        QVERIFY(codeOf(registerWith(stage, "anna", made->token)) == ErrorCode::Forbidden);
    }

    void theModeMayChangeWhileTheServerRuns() {
        AuthStage stage(Registration::Closed);
        stage.registration = Registration::Open;
        QVERIFY(stage.accounts.registerUser(AuthStage::anna(), {}));
    }

    void anOpenServerTakesInvitationsForTheirRole() {
        AuthStage stage(Registration::Open);
        const auto made = stage.invitations.make({}, {.role = Role::Administrator});
        QVERIFY(registerWith(stage, "anna", made->token)->user.role == Role::Administrator);
    }

    void aFailedRegistrationLeavesTheInvitationUnused() {
        AuthStage stage(Registration::Invitation);
        const auto made = stage.invitations.make({}, {.uses = 2});
        QVERIFY(registerWith(stage, "anna", made->token));
        QVERIFY(codeOf(registerWith(stage, "Anna", made->token)) == ErrorCode::AlreadyExists);
        QCOMPARE(stage.invitations.list(std::nullopt, 10)->items.at(0).used, 1);
        QVERIFY(registerWith(stage, "berta", made->token));
    }

    void itEndsWithItsTimeOrWhenItIsTakenBack() {
        AuthStage stage(Registration::Invitation);
        const auto expired = stage.invitations.make({}, {.lifetime = std::chrono::hours(1)});
        stage.clock.advance(std::chrono::hours(1));
        QVERIFY(codeOf(registerWith(stage, "anna", expired->token)) == ErrorCode::Forbidden);
        const auto revoked = stage.invitations.make({}, {});
        QVERIFY(stage.invitations.revoke({}, revoked->invitation.id));
        QVERIFY(stage.invitations.revoke({}, revoked->invitation.id));
        QVERIFY(codeOf(registerWith(stage, "anna", revoked->token)) == ErrorCode::Forbidden);
        QVERIFY(stage.invitations.revoke({}, InvitationId()).error().code == ErrorCode::NotFound);
    }

    void whatMakesNoSenseIsRefused_data() {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("uses");
        QTest::addColumn<int>("role");
        QTest::newRow("no time") << 0 << 1 << int(Role::Viewer);
        QTest::newRow("more than 90 days") << 24 * 90 + 1 << 1 << int(Role::Viewer);
        QTest::newRow("no use") << 1 << 0 << int(Role::Viewer);
        QTest::newRow("too many uses") << 1 << 1001 << int(Role::Viewer);
        QTest::newRow("several administrators") << 1 << 2 << int(Role::Administrator);
    }
    void whatMakesNoSenseIsRefused() {
        QFETCH(int, hours);
        QFETCH(int, uses);
        QFETCH(int, role);
        AuthStage stage;
        const auto made = stage.invitations.make(
            {}, {.role = Role(role), .note = "", .lifetime = std::chrono::hours(hours), .uses = uses});
        QVERIFY(!made && made.error().code == ErrorCode::InvalidInput);
    }

    void theAuditLogHoldsNoToken() {
        AuthStage stage(Registration::Invitation);
        const auto admin = UserId(stage.ids.next());
        const auto made = stage.invitations.make({admin, "192.0.2.1", "r"}, {});
        QVERIFY(stage.lastEntry().origin.actor == admin);
        QVERIFY(registerWith(stage, "anna", made->token));
        const auto entries = stage.audit.list({}, std::nullopt, 100)->items;
        for (const auto& entry : entries)
            for (const auto& detail : entry.act.details)
                QVERIFY(detail.find(made->token.reveal()) == std::string::npos);
        QCOMPARE(stage.audit.list({.action = "user.register"}, std::nullopt, 10)->items.size(), 1U);
    }
};

QTEST_APPLESS_MAIN(InvitationServiceTest)
#include "invitation_service_test.moc"
