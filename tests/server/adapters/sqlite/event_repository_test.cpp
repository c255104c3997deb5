// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/event_repository.h"

#include "server/adapters/sqlite/database.h"
#include "tests/support/event_repository_contract.h"
#include "tests/support/fake_event_repository.h"

#include <QTemporaryDir>

#include <memory>

using namespace vitascope;

class SqliteEvents : public test::EventRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    server::UnitOfWork& work() override { return *database_; }
    server::events::EventRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteEventRepository repository_;
};

class FakeEvents : public test::EventRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        repository_ = std::make_unique<test::FakeEventRepository>(*work_);
    }
    server::UnitOfWork& work() override { return *work_; }
    server::events::EventRepository& repository() override { return *repository_; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakeEventRepository> repository_;
};

int main(int argc, char** argv) {
    SqliteEvents onSqlite;
    FakeEvents onFake;
    return QTest::qExec(&onFake, argc, argv) + QTest::qExec(&onSqlite, argc, argv);
}

#include "event_repository_test.moc"
