// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/raw_film_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/title_repository.h"
#include "server/adapters/sqlite/upload_repository.h"
#include "tests/support/fake_raw_film_repository.h"
#include "tests/support/raw_film_repository_contract.h"

#include <QTemporaryDir>

#include <memory>

using namespace vitascope;

class SqliteRawFilms : public test::RawFilmRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::catalog::Title value;
        value.id = title();
        value.details.name = "Sintel";
        QVERIFY(database_->write([&](server::WriteScope& scope) { return titles_.add(scope, value); }));
    }
    TitleId title() override { return id<TitleId>(3); }
    server::UnitOfWork& work() override { return *database_; }
    server::publishing::RawFilmRepository& repository() override { return repository_; }

    template<class... Values>
    void run(const std::string& sql, const Values&... values) {
        const auto done =
            database_->write([&](server::WriteScope& scope) { return server::sqlite::execute(scope, sql, values...); });
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }

private Q_SLOTS:
    void aFilmGoesWithItsUpload() {
        const auto upload = id<UploadId>(1);
        const auto owner = id<UserId>(8);
        run("INSERT INTO user (id, login, login_key, display_name, role, password_hash, created_at) "
            "VALUES (?, 'e', 'e', 'E', 'editor', 'x', 0)",
            owner);
        const server::storage::Upload row{
            .id = upload, .owner = owner, .length = 1, .metadata = {}, .createdAt = {}, .expiresAt = {}};
        server::sqlite::SqliteUploadRepository uploads;
        QVERIFY(database_->write([&](server::WriteScope& scope) { return uploads.insert(scope, row); }));
        QVERIFY(database_->write([&](server::WriteScope& scope) {
            return repository_.insert(scope, {.upload = upload,
                                              .title = title(),
                                              .asset = server::publishing::AssetKind::Main,
                                              .submitter = owner,
                                              .job = id<JobId>(9)});
        }));
        QVERIFY(database_->write([&](server::WriteScope& scope) { return uploads.remove(scope, upload); }));
        QVERIFY(!*database_->read([&](server::ReadScope& scope) { return repository_.find(scope, upload); }));
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqliteTitleRepository titles_;
    server::sqlite::SqliteRawFilmRepository repository_;
};

class FakeRawFilms : public test::RawFilmRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        work_ = std::make_unique<test::FakeUnitOfWork>();
        repository_ = std::make_unique<test::FakeRawFilmRepository>(*work_);
        repository_->titles = {title()};
    }
    TitleId title() override { return id<TitleId>(3); }
    server::UnitOfWork& work() override { return *work_; }
    server::publishing::RawFilmRepository& repository() override { return *repository_; }

    std::unique_ptr<test::FakeUnitOfWork> work_;
    std::unique_ptr<test::FakeRawFilmRepository> repository_;
};

int main(int argc, char** argv) {
    SqliteRawFilms onSqlite;
    FakeRawFilms onFake;
    return QTest::qExec(&onFake, argc, argv) + QTest::qExec(&onSqlite, argc, argv);
}

#include "raw_film_repository_test.moc"
