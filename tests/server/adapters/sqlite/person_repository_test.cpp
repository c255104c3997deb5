// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/person_repository.h"

#include "server/adapters/sqlite/database.h"
#include "tests/server/domain/catalog/fake_person_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/person_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakePersonRepositoryTest : public test::PersonRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<server::catalog::FakePersonRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::catalog::PersonRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<server::catalog::FakePersonRepository> repository_;
};

class SqlitePersonRepositoryTest : public test::PersonRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    server::UnitOfWork& work() override { return *database_; }
    server::catalog::PersonRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqlitePersonRepository repository_;
};

int main(int argc, char** argv) {
    FakePersonRepositoryTest fake;
    SqlitePersonRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "person_repository_test.moc"
