// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/user_repository.h"

#include "server/adapters/sqlite/database.h"
#include "tests/server/domain/auth/fake_user_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/user_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeUserRepositoryTest : public test::UserRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<server::auth::FakeUserRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::auth::UserRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<server::auth::FakeUserRepository> repository_;
};

class SqliteUserRepositoryTest : public test::UserRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    server::UnitOfWork& work() override { return *database_; }
    server::auth::UserRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteUserRepository repository_;
};

int main(int argc, char** argv) {
    FakeUserRepositoryTest fake;
    SqliteUserRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "user_repository_test.moc"
