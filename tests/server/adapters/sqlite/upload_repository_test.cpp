// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/upload_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "tests/support/upload_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class SqliteUploadRepositoryTest : public test::UploadRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        QVERIFY(database_->write([](server::WriteScope& scope) {
            return server::sqlite::execute(scope,
                                           "INSERT INTO user (id, login, login_key, display_name, role, password_hash, "
                                           "created_at) VALUES (?, 'e', 'e', 'E', 'editor', 'x', 0)",
                                           owner());
        }));
    }
    server::UnitOfWork& work() override { return *database_; }
    server::storage::UploadRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteUploadRepository repository_;
};

QTEST_GUILESS_MAIN(SqliteUploadRepositoryTest)
#include "upload_repository_test.moc"
