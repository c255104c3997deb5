// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/package_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "tests/support/package_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;
using server::sqlite::execute;

class SqlitePackageRepositoryTest : public test::PackageRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        QVERIFY(database_->write([](server::WriteScope& scope) -> Result<std::int64_t> {
            (void)execute(scope,
                          "INSERT INTO user (id, login, login_key, display_name, role, password_hash, created_at) "
                          "VALUES (?, 'e', 'e', 'E', 'editor', 'x', 0)",
                          creator());
            for (const int number : {1, 2})
                (void)execute(scope,
                              "INSERT INTO title (id, version, state, name, description, created_at, updated_at) "
                              "VALUES (?, 1, 'draft', 'Film', '', 0, 0)",
                              title(number));
            return execute(scope,
                           "INSERT INTO job (id, kind, subject, state, attempts, fence, created_at, due_at, reason) "
                           "VALUES (?, 'verify-track', '', 'queued', 0, 0, 0, 0, '')",
                           job());
        }));
    }
    server::UnitOfWork& work() override { return *database_; }
    server::publishing::PackageRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqlitePackageRepository repository_;

private Q_SLOTS:
    void noticesADamagedManifest() {
        QVERIFY(database_->write([](server::WriteScope& scope) -> Result<std::int64_t> {
            (void)execute(scope, "INSERT INTO package VALUES (?, ?, 'main', 1, 1, 0, 0, ?, NULL, 0)", id<PackageId>(1),
                          title(1), creator());
            return execute(scope,
                           "INSERT INTO track (id, package_id, name, kind, is_default, state, reason, manifest, "
                           "manifest_digest, blob_digest, blob_size, upload_id, job_id, created_at) "
                           "VALUES (?, ?, 'v', 'video', 0, 'verifying', '', '{}', ?, ?, 1, ?, ?, 0)",
                           id<TrackId>(1), id<PackageId>(1), Digest(), Digest(), id<UploadId>(1), job());
        }));
        const auto manifest =
            database_->read([&](server::ReadScope& scope) { return repository_.manifestOf(scope, id<TrackId>(1)); });
        QVERIFY(!manifest && manifest.error().code == ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(SqlitePackageRepositoryTest)
#include "package_repository_test.moc"
