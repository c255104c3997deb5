// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/session_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/user_repository.h"
#include "tests/server/domain/auth/fake_session_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/session_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakeSessionRepositoryTest : public test::SessionRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<server::auth::FakeSessionRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::auth::SessionRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<server::auth::FakeSessionRepository> repository_;
};

class SqliteSessionRepositoryTest : public test::SessionRepositoryContract {
    Q_OBJECT

private Q_SLOTS:
    void refusesASessionOfNobody() {
        server::auth::Session session;
        session.user = UserId(numbered(7));
        const auto added = database_->write([&](server::WriteScope& scope) { return repository_.add(scope, session); });
        QVERIFY(!added && added.error().code == ErrorCode::Conflict);
    }

private:
    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::sqlite::SqliteUserRepository users;
        for (const auto& [id, login] : {std::pair(anna(), "anna"), std::pair(berta(), "berta")}) {
            const server::auth::User user{id, login, login, server::auth::Role::Viewer, "hash", {}};
            QVERIFY(database_->write([&](server::WriteScope& scope) { return users.add(scope, user); }));
        }
    }
    server::UnitOfWork& work() override { return *database_; }
    server::auth::SessionRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteSessionRepository repository_;
};

int main(int argc, char** argv) {
    FakeSessionRepositoryTest fake;
    SqliteSessionRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "session_repository_test.moc"
