// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/usage_repository.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/upload_repository.h"
#include "tests/support/usage_repository_contract.h"

#include <QTemporaryDir>

using namespace vitascope;
using namespace vitascope::server;

class SqliteUsageRepositoryTest : public test::UsageRepositoryContract {
    Q_OBJECT

    void makeEmpty() override {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = *sqlite::Database::open(folder_->filePath("test.db").toStdString());
        for (const int number : {1, 2})
            run("INSERT INTO user (id, login, login_key, display_name, role, password_hash, created_at) "
                "VALUES (?, ?, ?, 'E', 'editor', 'x', 0)",
                user(number), user(number).toString(), user(number).toString());
        run("INSERT INTO title (id, version, state, name, description, created_at, updated_at) "
            "VALUES ('title', 1, 'draft', 'n', '', 0, 0)");
        run("INSERT INTO job (id, kind, subject, state, attempts, fence, due_at, created_at, reason) "
            "VALUES ('job', 'k', 's', 'done', 1, 0, 0, 0, '')");
    }
    UnitOfWork& work() override { return *database_; }
    storage::UploadRepository& uploads() override { return uploads_; }
    storage::UsageRepository& usage() override { return usage_; }
    void store(UserId owner, std::uint64_t bytes) override {
        run("INSERT INTO package (id, title_id, asset, duration_ticks, timescale, revision, playable, creator_id, "
            "created_at) VALUES ('package', 'title', 'main', 1, 1, 1, 1, ?, 0)",
            owner);
        storeTrack("v720", "committed", bytes);
        storeTrack("v720-again", "committed", bytes); // the same bytes under another name
        storeTrack("v1080", "verifying", 77);
    }
    void storeTrack(const std::string& name, const std::string& state, std::uint64_t bytes) {
        const auto playlist = state == "committed" ? std::optional<std::string>("#EXTM3U") : std::nullopt;
        run("INSERT INTO track (id, package_id, name, kind, is_default, state, reason, manifest, manifest_digest, "
            "blob_digest, blob_size, upload_id, job_id, media_playlist, created_at) "
            "VALUES (?, 'package', ?, 'video', 1, ?, '', '', '', 'd', ?, '', 'job', ?, 0)",
            name, name, state, bytes, playlist);
    }
    template<class... Values>
    void run(const std::string& sql, const Values&... values) {
        const auto done = database_->write([&](WriteScope& scope) { return sqlite::execute(scope, sql, values...); });
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }

    template<class... Values>
    std::string planOf(const std::string& sql, const Values&... values) {
        const auto rows = database_->read([&](ReadScope& scope) {
            return sqlite::select<std::int64_t, std::int64_t, std::int64_t, std::string>(
                scope, "EXPLAIN QUERY PLAN " + sql, values...);
        });
        std::string plan = rows ? "" : rows.error().message;
        if (rows)
            for (const auto& [id, parent, unused, detail] : *rows)
                plan += detail + "\n";
        return plan;
    }

private Q_SLOTS:
    // A manifest is long: counting must not read the rows of tracks.
    void storedBytesAreCountedFromIndexes() {
        for (const auto& plan : {planOf(sqlite::storedBytesOfAll()), planOf(sqlite::storedBytesOfOwner(), user(1))})
            QVERIFY2(plan.find("track USING COVERING INDEX track_bytes") != std::string::npos, plan.c_str());
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<sqlite::Database> database_;
    sqlite::SqliteUploadRepository uploads_;
    sqlite::SqliteUsageRepository usage_;
};

QTEST_GUILESS_MAIN(SqliteUsageRepositoryTest)
#include "usage_repository_test.moc"
