// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/claim_repository.h"
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/server_key_repository.h"
#include "tests/server/domain/auth/fake_claim_repository.h"
#include "tests/server/domain/auth/fake_server_key_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/server_secrets_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeServerSecretsTest : public test::ServerSecretsContract {
    Q_OBJECT

    void makeEmpty() override {
        claims_ = {};
        keys_ = {};
    }
    server::UnitOfWork& work() override { return work_; }
    server::auth::ClaimRepository& claims() override { return claims_; }
    server::auth::ServerKeyRepository& keys() override { return keys_; }

    test::FakeUnitOfWork work_;
    server::auth::FakeClaimRepository claims_;
    server::auth::FakeServerKeyRepository keys_;
};

class SqliteServerSecretsTest : public test::ServerSecretsContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    server::UnitOfWork& work() override { return *database_; }
    server::auth::ClaimRepository& claims() override { return claims_; }
    server::auth::ServerKeyRepository& keys() override { return keys_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteClaimRepository claims_;
    server::sqlite::SqliteServerKeyRepository keys_;
};

int main(int argc, char** argv) {
    FakeServerSecretsTest fake;
    SqliteServerSecretsTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "server_secrets_test.moc"
