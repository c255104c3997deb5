// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/watch_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "tests/support/watch_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class SqliteWatchRepositoryTest : public test::WatchRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        QVERIFY(database_->write([](server::WriteScope& scope) -> Result<void> {
            for (const int number : {1, 2, 3}) {
                const auto name = std::to_string(number);
                const auto user =
                    server::sqlite::execute(scope,
                                            "INSERT INTO user (id, login, login_key, display_name, role, "
                                            "password_hash, created_at) VALUES (?, ?, ?, 'V', 'viewer', 'x', 0)",
                                            id<UserId>(number), name, name);
                const auto title = server::sqlite::execute(
                    scope,
                    "INSERT INTO title (id, version, state, name, description, created_at, updated_at) "
                    "VALUES (?, 1, 'published', 'Film', '', 0, 0)",
                    id<TitleId>(number));
                if (!user || !title)
                    return fail(user ? title.error() : user.error());
            }
            return {};
        }));
    }
    server::UnitOfWork& work() override { return *database_; }
    server::watching::WatchRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteWatchRepository repository_;
};

QTEST_GUILESS_MAIN(SqliteWatchRepositoryTest)
#include "watch_repository_test.moc"
