// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/backup_repository.h"

#include "server/adapters/sqlite/database.h"
#include "tests/support/backup_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;
using namespace vitascope::server;

class SqliteBackupRepositoryTest : public test::BackupRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    UnitOfWork& work() override { return *database_; }
    backups::BackupRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<sqlite::Database> database_;
    sqlite::SqliteBackupRepository repository_;
};

QTEST_GUILESS_MAIN(SqliteBackupRepositoryTest)
#include "backup_repository_test.moc"
