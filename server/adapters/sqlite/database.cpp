// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/database.h"

#include "server/adapters/sqlite/connection.h"
#include "server/adapters/sqlite/database_copy.h"
#include "server/adapters/sqlite/guard.h"
#include "shared/base/file.h"
#include "shared/base/log.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>

namespace vitascope::server::sqlite {
namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);

// Whether this thread is inside a scope; a second one could wait for the first for ever.
thread_local bool insideScope = false;

class ScopeMark {
public:
    ScopeMark() { insideScope = true; }
    ScopeMark(const ScopeMark&) = delete;
    ScopeMark& operator=(const ScopeMark&) = delete;
    ~ScopeMark() { insideScope = false; }
};

Result<void> refuseNesting() {
    if (insideScope)
        return fail(ErrorCode::Internal, "a database scope was opened within another one");
    return {};
}

// An empty or missing file is a database that is still to be made.
Result<void> checkMagic(const std::filesystem::path& file) {
    auto descriptor = openForReading(file);
    if (!descriptor)
        return fail(descriptor.error());
    std::array<std::uint8_t, 16> head{};
    auto size = readAt(descriptor->get(), 0, head);
    if (!size)
        return fail(size.error());
    if (*size != 0 && (*size < head.size() || std::memcmp(head.data(), kMagic.data(), kMagic.size()) != 0))
        return fail(ErrorCode::Corrupt, "open " + file.string() + ": this file is not a SQLite database");
    return {};
}

// SQLite gives its WAL the mode of the database file.
Result<void> createPrivately(const std::filesystem::path& file) {
    const FileDescriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!made.isOpen())
        return fail(errorFromErrno("create", file));
    return syncFolder(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

// Before the schema of a database with something in it changes.
Result<void> keepOldSchema(const std::filesystem::path& file, std::span<const Migration> migrations) {
    const auto pending = pendingMigrations(file, migrations);
    if (!pending)
        return fail(pending.error());
    if (pending->empty() || pending->size() == migrations.size())
        return {};
    const auto kept = beforeMigration(file);
    const std::filesystem::path part = kept.string() + ".part";
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return copyDatabase(file, part, SourceState::Idle).and_then([&] { return renameDurably(part, kept); });
}

Result<void> inTransaction(Connection& connection, const std::string& begin, const std::string& end,
                           const std::function<Result<void>()>& work) {
    if (auto begun = connection.run(begin); !begun)
        return fail("begin a transaction", begun.error());
    auto done = guarded("database scope", work);
    if (!done) {
        connection.rollBack();
        return done;
    }
    if (auto ended = connection.run(end); !ended) {
        connection.rollBack();
        return fail("commit", ended.error());
    }
    return {};
}

} // namespace

std::filesystem::path beforeMigration(const std::filesystem::path& file) {
    return file.string() + ".before-migration";
}

Database::Database(std::filesystem::path file, const DatabaseOptions& options)
    : file_(std::move(file)), options_(options) {}

Database::~Database() {
    readers_.clear(); // the writer goes last and leaves no WAL behind
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, const DatabaseOptions& options) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        if (auto magic = checkMagic(file); !magic)
            return fail(magic.error());
        if (auto looked = checkSchemaOf(file, options.migrations); !looked)
            return fail("open " + file.string(), looked.error());
        if (auto kept = keepOldSchema(file, options.migrations); !kept)
            return fail("open " + file.string(), kept.error());
    } else if (auto made = createPrivately(file); !made) {
        return fail(made.error());
    }
    std::unique_ptr<Database> database(new Database(file, options));
    if (auto opened = database->openConnections(); !opened)
        return fail("open " + file.string(), opened.error());
    return database;
}

Result<void> Database::openConnections() {
    auto writer = Connection::open(file_, Connection::Mode::Writer, options_.busyTimeout);
    if (!writer)
        return fail(writer.error());
    writer_ = std::move(*writer);
    if (auto applied = applyMigrations(*writer_, options_.migrations); !applied)
        return fail(applied.error());
    for (unsigned i = 0; i < std::max(options_.readers, 1U); ++i) {
        auto reader = Connection::open(file_, Connection::Mode::Reader, options_.busyTimeout);
        if (!reader)
            return fail(reader.error());
        readers_.push_back(std::move(*reader));
    }
    return {};
}

Result<void> Database::runWrite(const std::function<Result<void>(WriteScope&)>& work) {
    if (auto free = refuseNesting(); !free)
        return free;
    const std::unique_lock lock(writing_, options_.busyTimeout);
    if (!lock.owns_lock())
        return fail(ErrorCode::Unavailable, "write to the database: other writes take too long");
    const ScopeMark mark;
    SqliteWriteScope scope(*writer_);
    return inTransaction(*writer_, "BEGIN IMMEDIATE", "COMMIT", [&] { return work(scope); });
}

Result<void> Database::runRead(const std::function<Result<void>(ReadScope&)>& work) {
    if (auto free = refuseNesting(); !free)
        return free;
    auto reader = takeReader();
    if (!reader)
        return fail(reader.error());
    Result<void> done;
    {
        const ScopeMark mark;
        SqliteReadScope scope(**reader);
        done = inTransaction(**reader, "BEGIN", "COMMIT", [&] { return work(scope); });
    }
    giveBack(std::move(*reader));
    return done;
}

Result<std::unique_ptr<Connection>> Database::takeReader() {
    std::unique_lock lock(reading_);
    if (!readerFree_.wait_for(lock, options_.busyTimeout, [this] { return !readers_.empty(); }))
        return fail(ErrorCode::Unavailable, "read the database: all connections are busy");
    auto reader = std::move(readers_.back());
    readers_.pop_back();
    return reader;
}

void Database::giveBack(std::unique_ptr<Connection> reader) {
    {
        const std::scoped_lock lock(reading_);
        readers_.push_back(std::move(reader));
    }
    readerFree_.notify_one();
}

Result<void> Database::checkpoint() {
    const std::unique_lock lock(writing_, options_.busyTimeout);
    if (!lock.owns_lock())
        return fail(ErrorCode::Unavailable, "checkpoint: other writes take too long");
    return writer_->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace vitascope::server::sqlite
