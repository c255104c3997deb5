// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the studio's page for administrators against a real server: somebody is invited, comes, is given a
// role, blocked, let in again with a new password; the server tells how it is, makes a backup, and has it all in its
// log.
#include "app-studio/models/administration/administration_models.h"
#include "app-studio/models/administration/remote_accounts.h"
#include "app-studio/models/administration/remote_operations.h"
#include "app-studio/models/administration/remote_server_settings.h"
#include "shared/client/api_client.h"
#include "shared/client/api_request.h"
#include "shared/desktop/session/server_calls.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/server_process.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

namespace vitascope {

using studio::LoadState;

class AdministrationTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<test::ServerProcess> server_;
    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_ = std::move(*transfer::HttpClient::open());
    std::shared_ptr<client::Session> anna_;
    std::unique_ptr<client::Session> ben_;
    desktop::ServerCalls calls_;
    desktop::FakeSession session_;
    studio::RemoteAccounts accounts_{calls_};
    studio::RemoteServerSettings settings_{calls_};
    studio::RemoteOperations operations_{calls_};
    studio::AdministrationModels models_{
        {.session = session_, .accounts = accounts_, .settings = settings_, .operations = operations_}};

    int signInStatus(const char* password) {
        const auto signedIn = client::ApiClient(*ben_).signIn({"ben", Secret(password), "phone"});
        return signedIn ? 200 : 401;
    }
    void chooseBen() {
        models_.users.setSearch("ben");
        models_.users.reload();
        QTRY_VERIFY(models_.users.state() == LoadState::Ready && models_.users.rowCount() == 1);
        models_.user.choose(models_.users.userAt(0));
        QTRY_VERIFY(models_.user.sessionsState() == LoadState::Ready);
    }

private Q_SLOTS:
    void initTestCase() {
        server_ = test::ServerProcess::start(folder_.path(), "[auth]\nregistration = \"invitation\"\n");
        QVERIFY(server_);
        anna_ = std::make_shared<client::Session>(*http_, clock_, server_->url().toStdString());
        ben_ = std::make_unique<client::Session>(*http_, clock_, server_->url().toStdString());
        QVERIFY(client::ApiClient(*anna_).claim(
            {Secret(server_->claimToken().toStdString()), "anna", Secret("correct horse battery"), "Anna"}));
        calls_.setSession(anna_);
    }

    void whoIsInvitedComesWithTheRole() {
        std::optional<Secret> token;
        connect(&models_.invitations, &studio::InvitationsModel::made, this,
                [&](const wire::MadeInvitation& made) { token = made.token; });
        models_.invitations.invite({.role = wire::Role::Editor, .note = "for Ben", .hours = 24, .uses = 1});
        QTRY_VERIFY(token);
        QTRY_COMPARE(models_.invitations.rowCount(), 1);
        QVERIFY(models_.invitations.standing(0) == studio::InvitationsModel::Standing::Open);
        const auto ben = client::ApiClient(*ben_).registerUser({"ben", Secret("another long one"), "Ben", token});
        QVERIFY(ben && ben->role == wire::Role::Editor);
        models_.invitations.reload();
        QTRY_VERIFY(models_.invitations.standing(0) == studio::InvitationsModel::Standing::Used);
        models_.invitations.disconnect(this);
    }

    void aRevokedInvitationIsSo() {
        models_.invitations.invite({});
        QTRY_COMPARE(models_.invitations.rowCount(), 2);
        models_.invitations.revoke(models_.invitations.at(0).id);
        QTRY_VERIFY(models_.invitations.standing(0) == studio::InvitationsModel::Standing::Revoked);
    }

    void aRoleAndABlockAreTheServersAtOnce() {
        chooseBen();
        QTRY_COMPARE(models_.user.sessions().size(), 1U);
        models_.user.setRole(wire::Role::Viewer);
        QTRY_VERIFY(models_.user.user()->role == wire::Role::Viewer);
        QCOMPARE(signInStatus("another long one"), 200);
        models_.user.setBlocked(true);
        QTRY_VERIFY(models_.user.user()->blockedAt);
        QVERIFY(!client::ApiClient(*ben_).me());
        QVERIFY(signInStatus("another long one") != 200);
        models_.user.setBlocked(false);
        QTRY_VERIFY(!models_.user.user()->blockedAt);
        QCOMPARE(signInStatus("another long one"), 200);
    }

    void anEndedSessionIsOver() {
        models_.user.clear();
        chooseBen();
        QTRY_VERIFY(!models_.user.sessions().empty());
        models_.user.endSessions();
        QTRY_VERIFY(models_.user.sessions().empty());
        QVERIFY(!client::ApiClient(*ben_).me());
    }

    void aCodeLetsThePersonSetANewPassword() {
        std::optional<Secret> code;
        connect(&models_.user, &studio::UserModel::resetAllowed, this,
                [&](const wire::User&, const wire::ResetToken& token) { code = token.token; });
        models_.user.allowPasswordReset();
        QTRY_VERIFY(code);
        auto request = client::apiRequest(transfer::Method::Post, "/auth/reset-password",
                                          toJson(wire::PasswordReset{*code, Secret("quite another one")}));
        const auto answer = ben_->performOpenly(std::move(request));
        QVERIFY(answer && answer->status == 204);
        QVERIFY(signInStatus("another long one") != 200);
        QCOMPARE(signInStatus("quite another one"), 200);
        models_.user.disconnect(this);
    }

    void theLastAdministratorStays() {
        models_.users.setSearch("anna");
        QTRY_VERIFY(models_.users.rowCount() == 1 && models_.users.userAt(0).login == "anna");
        models_.user.choose(models_.users.userAt(0));
        std::optional<Error> failure;
        connect(&models_.user, &studio::UserModel::failed, this, [&](const Error& error) { failure = error; });
        models_.user.setRole(wire::Role::Viewer);
        QTRY_VERIFY(failure);
        QVERIFY(failure->code == ErrorCode::Conflict);
        failure.reset();
        models_.user.setBlocked(true);
        QTRY_VERIFY(failure);
        QVERIFY(failure->code == ErrorCode::Conflict);
        models_.user.disconnect(this);
    }

    void theServerTellsHowItIs() {
        models_.status.reload();
        QTRY_VERIFY(models_.status.state() == LoadState::Ready);
        const auto& now = models_.status.status();
        QVERIFY(!now.version.empty() && now.schema >= 120 && now.memoryBytes > 0 && now.connections > 0);
        QCOMPARE(now.stores.size(), 5U);
        for (const auto& store : now.stores)
            QVERIFY2(store.state == wire::StoreState::Ready && store.freeBytes, store.name.c_str());
        QCOMPARE(now.workers.size(), 2U);
        // Its first interval ends after 10 s.
        QTRY_VERIFY_WITH_TIMEOUT((models_.status.reload(), !models_.status.activity().samples.empty()), 30'000);
        QVERIFY(models_.status.activity().samples.front().diskBytes > 0);
    }

    void aBackupIsMadeAndTold() {
        QSignalSpy changed(&models_.backups, &studio::BackupsModel::changed);
        models_.backups.setWatched(true);
        QTRY_VERIFY(models_.backups.state() == LoadState::Ready);
        models_.backups.makeOne();
        QVERIFY(models_.backups.isMaking());
        QTRY_VERIFY_WITH_TIMEOUT(!models_.backups.isMaking() && !models_.backups.list().items.empty(), 30'000);
        const auto& backup = models_.backups.list().items[0];
        QVERIFY2(backup.state == wire::BackupState::Done, backup.reason.value_or("").c_str());
        QVERIFY(backup.isKept && backup.files > 0);
        models_.status.reload();
        QTRY_VERIFY(models_.status.status().lastBackupAt);
    }

    void aKeyIsReplacedAndTheOldOneStillCounts() {
        models_.keys.reload();
        QTRY_VERIFY(models_.keys.state() == LoadState::Ready);
        const auto before = models_.keys.keys().size();
        models_.keys.rotate("access-token");
        QTRY_COMPARE(models_.keys.keys().size(), before + 1);
        QVERIFY(client::ApiClient(*anna_).me()); // with a token of the old key
    }

    void allOfItStandsInTheLog() {
        models_.audit.reload();
        QTRY_VERIFY(models_.audit.state() == LoadState::Ready);
        std::set<std::string> acts;
        for (int row = 0; row < models_.audit.rowCount(); ++row)
            acts.insert(models_.audit.at(row).action);
        for (const auto* act :
             {"invitation.make", "invitation.revoke", "user.register", "user.role", "user.block", "user.unblock",
              "user.allow-password-reset", "backup.begin", "backup.finish", "key.rotate"})
            QVERIFY2(acts.contains(act), act);
        models_.audit.setQuery({.action = "backup"});
        QTRY_COMPARE(models_.audit.rowCount(), 2);
    }
};

} // namespace vitascope

QTEST_GUILESS_MAIN(vitascope::AdministrationTest)
#include "administration_test.moc"
