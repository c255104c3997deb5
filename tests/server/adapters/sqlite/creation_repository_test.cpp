// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/creation_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/user_repository.h"
#include "tests/support/creation_repository_contract.h"
#include "tests/support/fake_creation_repository.h"
#include "tests/support/fake_unit_of_work.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeCreationRepositoryTest : public test::CreationRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<test::FakeCreationRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::CreationRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<test::FakeCreationRepository> repository_;
};

class SqliteCreationRepositoryTest : public test::CreationRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::sqlite::SqliteUserRepository users;
        for (const auto& [number, login] : {std::pair(1, "anna"), std::pair(2, "berta")}) {
            server::auth::User user;
            user.id = UserId(numbered(number));
            user.login = login;
            QVERIFY(database_->write([&](server::WriteScope& scope) { return users.add(scope, user); }));
        }
    }
    server::UnitOfWork& work() override { return *database_; }
    server::CreationRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteCreationRepository repository_;
};

int main(int argc, char** argv) {
    FakeCreationRepositoryTest fake;
    SqliteCreationRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "creation_repository_test.moc"
