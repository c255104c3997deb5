// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/creation_repository.h"

#include "server/adapters/sqlite/audit_repository.h"
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/package_repository.h"
#include "server/adapters/sqlite/person_repository.h"
#include "server/adapters/sqlite/title_repository.h"
#include "server/adapters/sqlite/user_repository.h"
#include "server/domain/catalog/catalog_service.h"
#include "server/domain/publishing/playable_packages.h"
#include "tests/support/creation_repository_contract.h"
#include "tests/support/fake_creation_repository.h"
#include "tests/support/fake_unit_of_work.h"

#include <QTemporaryDir>

#include <future>
#include <set>

using namespace vitascope;

class FakeCreationRepositoryTest : public test::CreationRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<test::FakeCreationRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::CreationRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<test::FakeCreationRepository> repository_;
};

class SqliteCreationRepositoryTest : public test::CreationRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::sqlite::SqliteUserRepository users;
        for (const auto& [number, login] : {std::pair(1, "anna"), std::pair(2, "berta")}) {
            server::auth::User user;
            user.id = UserId(numbered(number));
            user.login = login;
            QVERIFY(database_->write([&](server::WriteScope& scope) { return users.add(scope, user); }));
        }
    }
    server::UnitOfWork& work() override { return *database_; }
    server::CreationRepository& repository() override { return repository_; }

private Q_SLOTS:
    // Each of them looks before it makes: only what a transaction keeps apart is made once.
    void aKeyThatManyUseAtOnceMakesOneTitle() {
        SystemClock clock;
        SystemIdSource ids{clock};
        server::sqlite::SqliteTitleRepository titles;
        server::sqlite::SqlitePersonRepository people;
        server::sqlite::SqlitePackageRepository packages;
        server::sqlite::SqliteAuditRepository entries;
        server::publishing::PlayablePackages playability{packages};
        server::catalog::CatalogObservers observers;
        server::audit::AuditLog audit{*database_, entries, clock, ids};
        server::catalog::TitleChronicle chronicle{audit};
        server::catalog::CatalogService catalog{
            {*database_, titles, people, playability, repository_, chronicle, observers, clock, ids}};
        server::catalog::TitleDetails details;
        details.name = "Film";
        const server::CreationRequest request{UserId(numbered(1)), "key", Sha256::of("body")};
        std::vector<std::future<Result<server::catalog::TitleView>>> made;
        for (int i = 0; i < 8; ++i)
            made.push_back(std::async(std::launch::async, [&] { return catalog.create(details, request); }));
        std::set<TitleId> distinct;
        for (auto& one : made) {
            const auto view = one.get();
            QVERIFY2(view, view ? "" : view.error().message.c_str());
            distinct.insert(view->title.id);
        }
        QCOMPARE(distinct.size(), 1U);
        QCOMPARE(catalog.list(std::nullopt, std::nullopt, 10)->items.size(), 1U);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteCreationRepository repository_;
};

int main(int argc, char** argv) {
    FakeCreationRepositoryTest fake;
    SqliteCreationRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "creation_repository_test.moc"
