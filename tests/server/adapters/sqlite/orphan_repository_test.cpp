// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/orphan_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/database_identity.h"
#include "server/adapters/sqlite/statement.h"
#include "tests/support/orphan_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;
using namespace vitascope::server;

class SqliteOrphanRepositoryTest : public test::OrphanRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = open();
    }
    [[nodiscard]] std::unique_ptr<sqlite::Database> open() const {
        return *sqlite::Database::open(folder_->filePath("test.db").toStdString());
    }
    UnitOfWork& work() override { return *database_; }
    storage::OrphanRepository& repository() override { return repository_; }

    template<class... Values>
    void run(const std::string& sql, const Values&... values) {
        const auto done = database_->write([&](WriteScope& scope) { return sqlite::execute(scope, sql, values...); });
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    void addTrack(const std::string& state, const Digest& digest) {
        run("INSERT INTO track (id, package_id, name, kind, is_default, state, reason, manifest, manifest_digest, "
            "blob_digest, blob_size, upload_id, job_id, media_playlist, created_at) "
            "VALUES (?, 'package', ?, 'video', 1, ?, '', '', '', ?, 1, '', 'job', ?, 0)",
            state, state, state, digest, state == "committed" ? std::optional<std::string>("x") : std::nullopt);
    }
    bool isNamed(const Digest& digest) {
        return *database_->read([&](ReadScope& scope) { return references_.isNamed(scope, digest); });
    }
    bool namesAny() {
        return *database_->read([&](ReadScope& scope) { return references_.namesAny(scope); });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<sqlite::Database> database_;
    sqlite::SqliteOrphanRepository repository_;
    sqlite::SqliteBlobReferences references_;

private Q_SLOTS:
    void tracksThatLiveNameTheirBlobs() {
        run("INSERT INTO user (id, login, login_key, display_name, role, password_hash, created_at) "
            "VALUES ('user', 'e', 'e', 'E', 'editor', 'x', 0)");
        run("INSERT INTO title (id, version, state, name, description, created_at, updated_at) "
            "VALUES ('title', 1, 'draft', 'n', '', 0, 0)");
        run("INSERT INTO job (id, kind, subject, state, attempts, fence, due_at, created_at, reason) "
            "VALUES ('job', 'k', 's', 'done', 1, 0, 0, 0, '')");
        run("INSERT INTO package (id, title_id, asset, duration_ticks, timescale, revision, playable, creator_id, "
            "created_at) VALUES ('package', 'title', 'main', 1, 1, 1, 1, 'user', 0)");
        QVERIFY(!isNamed(Sha256::of("verifying")));
        addTrack("refused", Sha256::of("refused"));
        addTrack("verifying", Sha256::of("verifying"));
        QVERIFY(!namesAny());
        addTrack("committed", Sha256::of("committed"));
        QVERIFY(namesAny());
        QVERIFY(isNamed(Sha256::of("verifying")) && isNamed(Sha256::of("committed")));
        QVERIFY(!isNamed(Sha256::of("refused")) && !isNamed(Sha256::of("another")));
    }

    void aDatabaseKeepsItsIdentity() {
        const auto identity = sqlite::identityOf(*database_);
        QCOMPARE(identity->size(), std::size_t(32));
        database_.reset();
        database_ = open();
        QVERIFY(*sqlite::identityOf(*database_) == *identity);
        makeEmpty();
        QVERIFY(*sqlite::identityOf(*database_) != *identity);
    }
};

QTEST_GUILESS_MAIN(SqliteOrphanRepositoryTest)
#include "orphan_repository_test.moc"
