// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the panels for administrators by mouse and by keyboard, over fakes.
#include "app-studio/models/administration/audit_text.h"
#include "app-studio/ui/administration/stores_card.h"
#include "shared/desktop/design/theme.h"
#include "tests/app-studio/administration/administration_stage.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>

namespace vitascope::studio {

class AdministrationPageTest : public QObject {
    Q_OBJECT

    desktop::Theme theme_{desktop::ThemeChoice::Light};

private Q_SLOTS:
    void theOverviewTellsHowTheServerIsInWordsToo() {
        AdministrationStage stage;
        stage.show("overview");
        QTRY_VERIFY(stage.find<QLabel>("tile2"));
        QCOMPARE(stage.find<QLabel>("tile0")->text(), "0.1.0");
        QCOMPARE(stage.find<QLabel>("tile2")->text(), "7");
        QTRY_VERIFY(stage.find<StoresCard>(""));
        int described = 0; // every chart says its figures as a text
        for (auto* widget : stage.page.findChildren<QFrame*>())
            described += widget->inherits("vitascope::studio::ActivityChart") &&
                                 widget->accessibleName().contains("in the last hour")
                             ? 1
                             : 0;
        QCOMPARE(described, 6);
    }

    void onlyWhatIsSeenAsksTheServer() {
        AdministrationStage stage;
        stage.show("overview");
        QTRY_COMPARE(stage.operations.statusCalls, 1);
        stage.page.showPanel("users");
        QTest::qWait(30);
        QCOMPARE(stage.operations.statusCalls, 1);
        stage.page.showPanel("overview");
        QTRY_COMPARE(stage.operations.statusCalls, 2);
        stage.page.hide();
        stage.page.show();
        QTRY_COMPARE(stage.operations.statusCalls, 3);
    }

    void aServerThatIsAwayCanBeAskedAgain() {
        AdministrationStage stage;
        stage.operations.failure = Error{ErrorCode::Unavailable, "away"};
        stage.show("overview");
        QTRY_VERIFY(stage.find<QPushButton>("emptyAction"));
        stage.operations.failure.reset();
        stage.click("emptyAction");
        QTRY_VERIFY(stage.find<QLabel>("tile0"));
    }

    void whoMayNotIsToldSo() {
        AdministrationStage stage;
        stage.accounts.failure = Error{ErrorCode::Forbidden, "no"};
        stage.show("users");
        QTRY_VERIFY(stage.find<QLabel>("emptyHeading"));
        QCOMPARE(stage.find<QLabel>("emptyHeading")->text(), "Not for this account");
    }

    void panelAndColumnsStayAsTheyWereLeft() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        QTRY_COMPARE(stage.models.users.rowCount(), 3);
        auto* table = stage.find<QTableView>("users");
        const auto usual = table->columnWidth(UsersModel::Role);
        QVERIFY(usual > 0);
        table->setColumnWidth(UsersModel::Role, usual + 40);
        stage.models.users.reload(); // what comes later does not change it
        QTest::qWait(20);
        QCOMPARE(table->columnWidth(UsersModel::Role), usual + 40);
        stage.page.hide();
        stage.models.clear(); // another start of the program
        AdministrationPage later(stage.models, stage.choices);
        QCOMPARE(later.panel(), "users");
        later.show();
        QTRY_COMPARE(stage.models.users.rowCount(), 3);
        QCOMPARE(later.findChild<QTableView*>("users")->columnWidth(UsersModel::Role), usual + 40);
    }

    void drawnColumnsGrowWithTheTextsAndFitAgainAfterADoubleClick() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        QTRY_COMPARE(stage.models.users.rowCount(), 3);
        auto* table = stage.find<QTableView>("users");
        const auto usual = table->columnWidth(UsersModel::Role);
        table->setColumnWidth(UsersModel::Role, usual + 40);
        stage.page.hide();
        {
            theme_.setTextScale(1.5);
            const auto back = qScopeGuard([this] { theme_.setTextScale(1); });
            AdministrationPage larger(stage.models, stage.choices);
            larger.show();
            QCOMPARE(larger.findChild<QTableView*>("users")->columnWidth(UsersModel::Role), (usual + 40) * 3 / 2);
        }
        Q_EMIT table->horizontalHeader()->sectionHandleDoubleClicked(UsersModel::Role);
        QCOMPARE(table->columnWidth(UsersModel::Role), usual);
        AdministrationPage later(stage.models, stage.choices);
        later.show();
        QVERIFY(later.findChild<QTableView*>("users")->columnWidth(UsersModel::Role) != usual + 40);
    }

    void usersAreFoundByTyping() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        QTest::keyClicks(stage.find<QLineEdit>("userSearch"), "ben");
        QTRY_COMPARE(stage.models.users.rowCount(), 1);
        QTRY_COMPARE(stage.find<QLabel>("userName")->text(), "Ben Silva");
        QTest::keyClicks(stage.find<QLineEdit>("userSearch"), "zzz");
        QTRY_VERIFY(stage.find<QPushButton>("emptyAction"));
        stage.click("emptyAction");
        QTRY_COMPARE(stage.models.users.rowCount(), 3);
    }

    void aRoleIsRaisedByKeyboardAtOnce() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        auto* table = stage.find<QTableView>("users");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down); // Ben
        QTRY_COMPARE(stage.find<QLabel>("userName")->text(), "Ben Silva");
        QTest::keyClick(stage.find<QComboBox>("userRole"), Qt::Key_Down);
        QTRY_VERIFY(stage.accounts.all[1].role == wire::Role::Editor);
        QTRY_VERIFY(stage.models.users.userAt(1).role == wire::Role::Editor);
    }

    void fewerRightsAreAskedAbout() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        stage.find<QTableView>("users")->selectRow(2); // Carla, an editor
        QTRY_COMPARE(stage.find<QLabel>("userName")->text(), "Carla Neri");
        QTest::keyClick(stage.find<QComboBox>("userRole"), Qt::Key_Up);
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        QTest::keyClick(stage.find<QPushButton>("cancelConfirmation"), Qt::Key_Return); // what Enter chooses
        QTRY_VERIFY(!stage.find<QPushButton>("confirm"));
        QVERIFY(stage.accounts.all[2].role == wire::Role::Editor);
        QTest::keyClick(stage.find<QComboBox>("userRole"), Qt::Key_Up);
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        stage.click("confirm");
        QTRY_VERIFY(stage.accounts.all[2].role == wire::Role::Viewer);
    }

    void blockingIsAskedAboutAndCanBeTakenBack() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        stage.find<QTableView>("users")->selectRow(1);
        QTRY_COMPARE(stage.find<QPushButton>("blockUser")->text(), "Block…");
        stage.click("blockUser");
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        QVERIFY(!stage.accounts.all[1].blockedAt);
        stage.click("confirm");
        QTRY_VERIFY(stage.accounts.all[1].blockedAt);
        QTRY_COMPARE(stage.find<QPushButton>("blockUser")->text(), "Unblock");
        stage.click("blockUser");
        QTRY_VERIFY(!stage.accounts.all[1].blockedAt);
    }

    void theLastAdministratorStays() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QTableView>("users"));
        QTRY_VERIFY(stage.find<QComboBox>("userRole")->isEnabled());
        stage.accounts.failure = Error{ErrorCode::Conflict, "the last administrator"};
        QTest::keyClick(stage.find<QComboBox>("userRole"), Qt::Key_Up); // Anna
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        stage.click("confirm");
        QTRY_VERIFY(stage.find<QLabel>("noticeText"));
        QVERIFY(stage.find<QLabel>("noticeText")->text().contains("without an administrator"));
        QTRY_COMPARE(stage.find<QComboBox>("userRole")->currentText(), "Administrator");
    }

    void sessionsAreEndedOneByOneAndTogether() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QPushButton>("endSession"));
        stage.click("endSession");
        QTRY_COMPARE(stage.accounts.open.size(), 1U);
        QTRY_VERIFY(stage.find<QPushButton>("endAllSessions"));
        QTRY_VERIFY(stage.find<QPushButton>("endAllSessions")->isEnabled());
        stage.click("endAllSessions");
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        stage.click("confirm");
        QTRY_VERIFY(stage.accounts.open.empty());
    }

    void aCodeForANewPasswordIsShownOnceAndCopied() {
        AdministrationStage stage;
        stage.show("users");
        QTRY_VERIFY(stage.find<QPushButton>("resetPassword"));
        QTRY_VERIFY(stage.find<QPushButton>("resetPassword")->isEnabled());
        stage.click("resetPassword");
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        stage.click("confirm");
        QTRY_VERIFY(stage.find<QLineEdit>("secret"));
        QCOMPARE(stage.find<QLineEdit>("secret")->text(), "reset-code");
        stage.click("copySecret");
        QCOMPARE(QApplication::clipboard()->text(), "reset-code");
        QTest::keyClick(stage.find<QLineEdit>("secret"), Qt::Key_Escape);
        QTRY_VERIFY(!stage.find<QLineEdit>("secret"));
    }

    void anInvitationIsMadeByKeyboardAndRevokedByMouse() {
        AdministrationStage stage;
        stage.show("invitations");
        QTRY_VERIFY(stage.find<QLineEdit>("invitationNote"));
        QTest::keyClicks(stage.find<QLineEdit>("invitationNote"), "Ben");
        stage.choose(stage.find<QComboBox>("invitationRole"), "Editor");
        stage.choose(stage.find<QComboBox>("invitationUses"), "5 account(s)");
        QTest::keyClick(stage.find<QLineEdit>("invitationNote"), Qt::Key_Return);
        QTRY_VERIFY(stage.find<QLineEdit>("secret"));
        QCOMPARE(stage.find<QLineEdit>("secret")->text(), "invitation-code");
        stage.click("closeSecret");
        QCOMPARE(stage.accounts.invited.size(), 1U);
        QCOMPARE(stage.accounts.invited[0].note, std::string("Ben"));
        QVERIFY(stage.accounts.invited[0].role == wire::Role::Editor);
        QCOMPARE(stage.accounts.invited[0].uses, 5);
        auto* table = stage.find<QTableView>("invitations");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        QTRY_VERIFY(stage.find<QPushButton>("revokeInvitation")->isEnabled());
        stage.click("revokeInvitation");
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        stage.click("confirm");
        QTRY_VERIFY(stage.accounts.invited[0].revokedAt);
        QTRY_COMPARE(table->model()->index(0, 4).data().toString(), "Revoked");
    }

    void aSettingIsCheckedAsItIsTypedAndSaved() {
        AdministrationStage stage;
        stage.show("settings");
        QTRY_VERIFY(stage.find<QLineEdit>("field:limits.connections"));
        QVERIFY(!stage.find<QPushButton>("saveSettings"));
        auto* field = stage.find<QLineEdit>("field:limits.connections");
        field->selectAll();
        QTest::keyClicks(field, "3");
        QTRY_VERIFY(stage.find<QLabel>("mistake:limits.connections"));
        QVERIFY(!stage.find<QPushButton>("saveSettings")->isEnabled());
        QTest::keyClicks(field, "00");
        QTRY_VERIFY(!stage.find<QLabel>("mistake:limits.connections"));
        QVERIFY(stage.find<QPushButton>("saveSettings")->isEnabled());
        QTest::keyClick(stage.find<QPushButton>("saveSettings"), Qt::Key_Space);
        QTRY_VERIFY(stage.settings.at("limits.connections").value == wire::SettingValue(std::int64_t(300)));
        QTRY_VERIFY(stage.find<QLabel>("noticeText"));
        QVERIFY(stage.find<QLabel>("noticeText")->text().contains("started again"));
        QVERIFY(!stage.find<QPushButton>("saveSettings"));
        stage.click("putBack:limits.connections");
        QTRY_VERIFY(!stage.settings.at("limits.connections").changed);
        QTRY_COMPARE(field->text(), "4096");
    }

    void aChoiceAndAFlagAreChangedByKeyboardAndDiscarded() {
        AdministrationStage stage;
        stage.show("settings");
        QTRY_VERIFY(stage.find<QComboBox>("field:auth.registration"));
        stage.choose(stage.find<QComboBox>("field:auth.registration"), "Anyone, as a viewer");
        QTest::keyClick(stage.find<QWidget>("field:log.requests"), Qt::Key_Space);
        QCOMPARE(stage.models.settings.countDrafts(), 2);
        stage.click("discardSettings");
        QCOMPARE(stage.models.settings.countDrafts(), 0);
        QCOMPARE(stage.find<QComboBox>("field:auth.registration")->currentText(), "Nobody");
        QCOMPARE(stage.settings.changes, 0);
    }

    void aSettingOfANewerServerIsShownByItsOwnWords() {
        AdministrationStage stage;
        stage.show("settings");
        QTRY_VERIFY(stage.find<QLineEdit>("field:future.thing"));
        QCOMPARE(stage.find<QLineEdit>("field:future.thing")->accessibleDescription(), "What future.thing does.");
    }

    void whatIsRefusedStaysTyped() {
        AdministrationStage stage;
        stage.show("settings");
        QTRY_VERIFY(stage.find<QLineEdit>("field:server.name"));
        QTest::keyClicks(stage.find<QLineEdit>("field:server.name"), " of the house");
        stage.settings.failure = Error{ErrorCode::Unavailable, "away"};
        stage.click("saveSettings");
        QTRY_VERIFY(stage.find<QLabel>("noticeText"));
        QCOMPARE(stage.find<QLineEdit>("field:server.name")->text(), "Vitascope of the house");
        QVERIFY(stage.find<QPushButton>("saveSettings")->isEnabled());
    }

    void aBackupIsMadeAndItsEndIsTold() {
        AdministrationStage stage;
        stage.show("backups");
        QTRY_VERIFY(stage.find<QPushButton>("emptyAction")); // none yet
        QTest::keyClick(stage.find<QPushButton>("emptyAction"), Qt::Key_Space);
        QTRY_VERIFY(stage.find<QWidget>("backupRunning"));
        QVERIFY(!stage.find<QPushButton>("backUpNow")->isEnabled());
        QTRY_VERIFY(stage.find<QLabel>("noticeText"));
        QVERIFY(stage.find<QLabel>("noticeText")->text().contains("complete"));
        QTRY_VERIFY(stage.find<QWidget>("backupRow"));
        QTRY_VERIFY(stage.find<QPushButton>("backUpNow")->isEnabled());
        stage.click("backUpNow");
        QTRY_COMPARE(stage.operations.made.items.size(), 2U);
    }

    void aKeyIsReplacedAfterAQuestion() {
        AdministrationStage stage;
        stage.show("keys");
        QTRY_VERIFY(stage.find<QPushButton>("rotate:media"));
        stage.click("rotate:media");
        QTRY_VERIFY(stage.find<QPushButton>("confirm"));
        QCOMPARE(stage.operations.signing.items.size(), 3U);
        stage.click("confirm");
        QTRY_COMPARE(stage.operations.signing.items.size(), 4U);
        QTRY_VERIFY(stage.find<QLabel>("noticeText"));
    }

    void anImportIsToldInWords() {
        wire::AuditEntry entry;
        entry.action = "title.import";
        entry.subject = "import:request";
        entry.details = {"created=3", "updated=1"};
        QVERIFY(auditActionText(entry).startsWith("Films imported"));
        QCOMPARE(auditSubjectText(entry.subject, {}), "Import request");
    }

    void theLogIsFilteredByPersonAndKind() {
        AdministrationStage stage;
        stage.operations.log.items = {{numberedId<AuditEntryId>(1),
                                       FakeAccounts::kNow,
                                       stage.accounts.all[1].id,
                                       "192.0.2.7",
                                       "r",
                                       "user.role",
                                       "user:1",
                                       {"role=editor"}}};
        stage.show("audit");
        QTRY_VERIFY(stage.find<QTableView>("audit"));
        auto* table = stage.find<QTableView>("audit");
        QTRY_COMPARE(table->model()->index(0, 2).data().toString(), "ben");
        stage.choose(stage.find<QComboBox>("auditWhat"), "Users");
        QTRY_COMPARE(stage.operations.asked.action, std::string("user"));
        QTRY_VERIFY(stage.find<QComboBox>("auditWho")->count() == 4);
        stage.choose(stage.find<QComboBox>("auditWho"), "ben");
        QTRY_VERIFY(stage.operations.asked.actor == stage.accounts.all[1].id);
        QTest::keyClicks(stage.find<QLineEdit>("auditSubject"), "user:1");
        QTRY_COMPARE(stage.operations.asked.subject, std::string("user:1"));
        const AdministrationPage another(stage.models, stage.choices); // as when the language is changed
        QCOMPARE(another.panel(), QString("audit"));
        QCOMPARE(another.findChild<QComboBox*>("auditWhat")->currentText(), "Users");
        QCOMPARE(another.findChild<QLineEdit*>("auditSubject")->text(), "user:1");
        const auto csv = stage.models.audit.toCsv();
        QVERIFY(csv.startsWith("at,actor,action,subject,details,address,request\r\n"));
        QVERIFY(csv.contains("\"user.role\",\"user:1\",\"role=editor\",\"192.0.2.7\""));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::AdministrationPageTest)
#include "administration_page_test.moc"
