// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/invitation_repository.h"
#include "server/adapters/sqlite/password_reset_repository.h"
#include "server/adapters/sqlite/user_repository.h"
#include "tests/server/domain/auth/fake_invitation_repository.h"
#include "tests/server/domain/auth/fake_password_reset_repository.h"
#include "tests/support/account_tokens_contract.h"
#include "tests/support/fake_unit_of_work.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeAccountTokensTest : public test::AccountTokensContract {
    Q_OBJECT

    void makeEmpty() override {
        invitations_ = {};
        resets_ = {};
    }
    server::UnitOfWork& work() override { return work_; }
    server::auth::InvitationRepository& invitations() override { return invitations_; }
    server::auth::PasswordResetRepository& resets() override { return resets_; }

    test::FakeUnitOfWork work_;
    server::auth::FakeInvitationRepository invitations_;
    server::auth::FakePasswordResetRepository resets_;
};

class SqliteAccountTokensTest : public test::AccountTokensContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::sqlite::SqliteUserRepository users;
        const server::auth::User user{anna(), "anna", "anna", server::auth::Role::Viewer, "hash", {}};
        QVERIFY(database_->write([&](server::WriteScope& scope) { return users.add(scope, user); }));
    }
    server::UnitOfWork& work() override { return *database_; }
    server::auth::InvitationRepository& invitations() override { return invitations_; }
    server::auth::PasswordResetRepository& resets() override { return resets_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteInvitationRepository invitations_;
    server::sqlite::SqlitePasswordResetRepository resets_;
};

int main(int argc, char** argv) {
    FakeAccountTokensTest fake;
    SqliteAccountTokensTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "account_tokens_test.moc"
