// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/picture_repository.h"

#include "server/adapters/sqlite/database.h"
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

int main(int argc, char** argv) {
    FakePictureRepositoryTest fake;
    SqlitePictureRepositoryTest sqlite;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&sqlite, argc, argv);
}
#include "picture_repository_test.moc"
