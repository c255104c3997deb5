// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/job_repository.h"

#include "server/adapters/sqlite/database.h"
#include "tests/support/job_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class SqliteJobRepositoryTest : public test::JobRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    server::UnitOfWork& work() override { return *database_; }
    server::jobs::JobRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteJobRepository repository_;
};

QTEST_GUILESS_MAIN(SqliteJobRepositoryTest)
#include "job_repository_test.moc"
