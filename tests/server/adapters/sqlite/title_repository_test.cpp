// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/title_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/person_repository.h"
#include "tests/server/domain/catalog/fake_title_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/title_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeTitleRepositoryTest : public test::TitleRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<server::catalog::FakeTitleRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::catalog::TitleRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<server::catalog::FakeTitleRepository> repository_;
};

class SqliteTitleRepositoryTest : public test::TitleRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::sqlite::SqlitePersonRepository known;
        QVERIFY(database_->write([&](server::WriteScope& scope) { return known.findOrAdd(scope, people()); }));
    }
    server::UnitOfWork& work() override { return *database_; }
    server::catalog::TitleRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteTitleRepository repository_;
};

int main(int argc, char** argv) {
    FakeTitleRepositoryTest fake;
    SqliteTitleRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "title_repository_test.moc"
