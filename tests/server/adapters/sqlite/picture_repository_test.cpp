// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/picture_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/title_repository.h"
#include "tests/server/domain/catalog/fake_pictures.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/picture_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;

class FakePictureRepositoryTest : public test::PictureRepositoryContract {
    Q_OBJECT

    void makeEmpty() override { repository_ = std::make_unique<server::catalog::FakePictureRepository>(); }
    server::UnitOfWork& work() override { return work_; }
    server::catalog::PictureRepository& repository() override { return *repository_; }

    test::FakeUnitOfWork work_;
    std::unique_ptr<server::catalog::FakePictureRepository> repository_;
};

class SqlitePictureRepositoryTest : public test::PictureRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *server::sqlite::Database::open(folder_->filePath("test.db").toStdString());
        server::sqlite::SqliteTitleRepository titles;
        for (const int number : {1, 2}) {
            server::catalog::Title title;
            title.id = titleId(number);
            QVERIFY(database_->write([&](server::WriteScope& scope) { return titles.add(scope, title); }));
        }
    }
    server::UnitOfWork& work() override { return *database_; }
    server::catalog::PictureRepository& repository() override { return repository_; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<server::sqlite::Database> database_;
    server::sqlite::SqlitePictureRepository repository_;
};

// A database as it was before backdrops, brought up to date.
class PictureMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postersOutliveTheNewTables() {
        using namespace server::sqlite;
        const QTemporaryDir folder;
        const auto path = folder.filePath("old.db").toStdString();
        std::vector<Migration> old;
        for (const auto& migration : builtInMigrations())
            if (migration.number < 35)
                old.push_back(migration);
        {
            const auto database = *Database::open(path, {.migrations = old});
            QVERIFY(database->write([&](server::WriteScope& scope) -> Result<void> {
                for (const auto* sql :
                     {"INSERT INTO title (id, version, state, name, description, created_at, updated_at, "
                      "poster_version) "
                      "VALUES ('00000000-0000-0000-0000-000000000001', 1, 'draft', 'n', '', 0, 0, 4)",
                      "INSERT INTO picture (id, title_id, kind, version, created_at) VALUES "
                      "('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000001', 'poster', 4, "
                      "7)",
                      "INSERT INTO picture_rendition (picture_id, width, height, size, digest) VALUES "
                      "('00000000-0000-0000-0000-00000000000b', 160, 240, 5, "
                      "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'), "
                      "('00000000-0000-0000-0000-00000000000b', 320, 480, 9, "
                      "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')"})
                    if (const auto done = execute(scope, sql); !done)
                        return fail(done.error());
                return {};
            }));
        }
        const auto opened = Database::open(path);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        const auto title = *TitleId::parse("00000000-0000-0000-0000-000000000001");
        SqlitePictureRepository repository;
        const auto poster = (*opened)->read([&](server::ReadScope& scope) {
            return repository.find(scope, title, server::catalog::PictureKind::Poster);
        });
        QVERIFY(poster && *poster);
        QCOMPARE((*poster)->version, 4);
        QCOMPARE((*poster)->renditions.size(), std::size_t(2));
        QVERIFY((*poster)->renditions[1] == (server::catalog::PictureRendition{320, 480, 9, Sha256::of("")}));
        const auto next = (*opened)->write([&](server::WriteScope& scope) {
            return repository.takeVersion(scope, title, server::catalog::PictureKind::Poster);
        });
        QCOMPARE(next.value_or(-1), 5);

        // The new tables refer to each other, and to the title.
        QVERIFY((*opened)->write([&](server::WriteScope& scope) {
            return execute(scope, "DELETE FROM title WHERE id = ?", title).map([](auto) {});
        }));
        for (const auto* table : {"picture", "picture_rendition", "picture_version"}) {
            const auto left = (*opened)->read([&](server::ReadScope& scope) {
                return selectOne<std::int64_t>(scope, std::string("SELECT COUNT(*) FROM ") + table);
            });
            QCOMPARE(std::get<0>(left->value()), std::int64_t(0));
        }
    }
};

int main(int argc, char** argv) {
    FakePictureRepositoryTest fake;
    SqlitePictureRepositoryTest sqlite;
    PictureMigrationTest migration;
    return QTest::qExec(&migration, argc, argv) + QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "picture_repository_test.moc"
