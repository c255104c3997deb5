// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/audit_repository.h"

#include "server/adapters/sqlite/database.h"
#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/support/audit_repository_contract.h"
#include "tests/support/fake_unit_of_work.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeAuditRepositoryTest : public test::AuditRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<server::audit::FakeAuditRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::audit::AuditRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<server::audit::FakeAuditRepository> repository_;
};

class SqliteAuditRepositoryTest : public test::AuditRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    server::UnitOfWork& work() override { return *database_; }
    server::audit::AuditRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteAuditRepository repository_;
};

int main(int argc, char** argv) {
    FakeAuditRepositoryTest fake;
    SqliteAuditRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "audit_repository_test.moc"
