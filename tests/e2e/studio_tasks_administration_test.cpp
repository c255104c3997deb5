// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator does with a server, by keyboard and by mouse: a setting is changed and obeyed, somebody is
// invited, comes, is blocked and let in again, and a backup is made. The models of the other panels:
// administration_test; every setting: settings_obeyed_test.
#include "shared/client/operations_api.h"
#include "tests/e2e/studio_stage.h"

namespace vitascope {

using test::EditorDesk;
using test::Hands;
using test::StudioStage;

class StudioTasksAdministrationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StudioStage> stage_;

    void open(const char* panel) {
        stage_->press("navAdministration");
        stage_->press(QStringLiteral("admin:") + QString::fromLatin1(panel));
    }
    // Somebody else, at another computer.
    [[nodiscard]] std::unique_ptr<EditorDesk> guest() {
        auto desk = EditorDesk::open(stage_->server().url());
        return desk ? std::move(*desk) : nullptr;
    }
    [[nodiscard]] Result<wire::User> signUp(EditorDesk& guest, const char* login, std::optional<Secret> token = {}) {
        return guest.api().registerUser({login, Secret("another long one"), "A guest", std::move(token)});
    }

private Q_SLOTS:
    void cleanup() { stage_.reset(); }

    void aSettingIsChangedAndObeyed_data() { StudioStage::addRows(); }
    void aSettingIsChangedAndObeyed() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with);
        QVERIFY(stage_);
        const auto early = guest();
        QVERIFY(early && signUp(*early, "early"));
        open("settings");
        stage_->choose("field:auth.registration", "Nobody");
        stage_->type("field:server.name", "The film club");
        stage_->press("saveSettings");
        QVERIFY(stage_->wait([this] { return stage_->text("noticeText").startsWith("Saved."); }));
        const auto late = guest();
        const auto refused = signUp(*late, "late");
        QVERIFY(!refused && refused.error().code == ErrorCode::Forbidden);
        QCOMPARE(stage_->api().server().value().name, std::string("The film club"));
        stage_->press("putBack:auth.registration");
        QVERIFY(stage_->wait([this] { return !stage_->find("putBack:auth.registration"); }));
        QVERIFY(signUp(*late, "late"));
    }

    void somebodyIsInvitedComesAndIsBlocked_data() { StudioStage::addRows(); }
    void somebodyIsInvitedComesAndIsBlocked() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with);
        QVERIFY(stage_);
        open("invitations");
        stage_->type("invitationNote", "Ben, from the film club");
        stage_->choose("invitationRole", "Editor");
        stage_->press("invite");
        QVERIFY(stage_->see("toldOnce"));
        const Secret code(stage_->text("secret").toStdString());
        stage_->press("closeSecret");
        QVERIFY(stage_->wait([this] { return stage_->rows("invitations") == 1; }));
        const auto ben = guest();
        const auto came = signUp(*ben, "ben", code);
        QVERIFY(came && came->role == wire::Role::Editor);

        stage_->press("admin:users");
        stage_->type("userSearch", "ben");
        QVERIFY(stage_->wait([this] { return stage_->rows("users") == 1 && stage_->text("userName") == "A guest"; }));
        stage_->press("blockUser");
        QVERIFY(stage_->see("confirmation"));
        stage_->press("confirm");
        QVERIFY(stage_->wait([this] { return stage_->text("blockUser") == "Unblock"; }));
        QVERIFY(!ben->api().me());
        QVERIFY(!ben->signIn("ben", "another long one"));
        stage_->press("blockUser");
        QVERIFY(stage_->wait([this] { return stage_->text("blockUser").startsWith("Block"); }));
        QVERIFY(ben->signIn("ben", "another long one"));
    }

    void aBackupIsMadeNow_data() { StudioStage::addRows(); }
    void aBackupIsMadeNow() {
        QFETCH(Hands::With, with);
        stage_ = StudioStage::open(with, StudioStage::Begin::SignedIn, [](EditorDesk& desk) {
            QVERIFY(desk.makeTitle(StudioStage::named("Night Train")));
        });
        QVERIFY(stage_);
        open("backups");
        const auto button = [this] {
            auto* make = stage_->find("backUpNow");
            return make && make->isEnabled() ? make : stage_->find("emptyAction");
        };
        QVERIFY(stage_->wait([&] { return button() != nullptr; }));
        const client::OperationsApi operations(stage_->desk().session());
        const auto before = operations.backups().value().items.size();
        stage_->press(button()->objectName());
        QVERIFY(
            stage_->wait([this] { return stage_->text("noticeText").startsWith("The backup is complete"); }, 60'000));
        const auto after = operations.backups().value().items;
        QCOMPARE(after.size(), before + 1);
        QVERIFY(after.front().state == wire::BackupState::Done && after.front().files > 0);
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::StudioTasksAdministrationTest)
#include "studio_tasks_administration_test.moc"
