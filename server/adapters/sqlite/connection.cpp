// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/connection.h"

#include "server/adapters/sqlite/guard.h"

#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/URI.h>
#include <sqlite3.h>

#include <fmt/format.h>

namespace vitascope::server::sqlite {
namespace {

// What opens a database in WAL mode leaves an index beside it, and an empty WAL if there is none. Without a WAL the
// file can be read as immutable; with one, SQLite's file system without locks keeps the index in memory.
std::string untouched(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file.string() + "-wal", error);
    return error || size == 0 ? "mode=ro&immutable=1" : "mode=ro&vfs=unix-none";
}

std::string addressOf(const std::filesystem::path& file, Connection::Mode mode) {
    std::string path;
    Poco::URI::encode(std::filesystem::absolute(file).string(), "?#%", path);
    switch (mode) {
    case Connection::Mode::Reader:
        return fmt::format("file:{}?mode=ro", path);
    case Connection::Mode::Onlooker:
        return fmt::format("file:{}?{}", path, untouched(file));
    case Connection::Mode::Writer:
    case Connection::Mode::Copy:
        break;
    }
    return fmt::format("file:{}?mode=rwc", path);
}

std::string settingsOf(Connection::Mode mode) {
    switch (mode) {
    case Connection::Mode::Reader:
        return "PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=1;";
    case Connection::Mode::Onlooker:
        return "PRAGMA locking_mode=EXCLUSIVE; PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0;";
    case Connection::Mode::Copy:
        return "PRAGMA synchronous=FULL;";
    case Connection::Mode::Writer:
        break;
    }
    return "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=1; PRAGMA "
           "journal_size_limit=67108864;";
}

} // namespace

Connection::Connection(const std::string& address)
    : session_(Poco::Data::SQLite::Connector::KEY, address), handle_(Poco::Data::SQLite::Utility::dbHandle(session_)) {}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, Mode mode,
                                                     std::chrono::milliseconds busyTimeout) {
    return guarded("open " + file.string(), [&]() -> Result<std::unique_ptr<Connection>> {
        Poco::Data::SQLite::Connector::registerConnector();
        std::unique_ptr<Connection> connection(new Connection(addressOf(file, mode)));
        sqlite3_busy_timeout(connection->handle_, static_cast<int>(busyTimeout.count()));
        if (mode == Mode::Onlooker)
            sqlite3_db_config(connection->handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        if (auto set = connection->run(settingsOf(mode)); !set)
            return fail("open " + file.string(), set.error());
        return connection;
    });
}

Result<void> Connection::run(const std::string& script) {
    char* message = nullptr;
    const int code = sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, &message);
    const std::unique_ptr<char, decltype(&sqlite3_free)> owner(message, sqlite3_free);
    if (code != SQLITE_OK)
        return fail(errorFromCode(code, message != nullptr ? message : sqlite3_errstr(code)));
    return {};
}

void Connection::rollBack() {
    if (sqlite3_get_autocommit(handle_) == 0)
        sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

std::int64_t Connection::changes() {
    return sqlite3_changes64(handle_);
}

Connection& connectionOf(ReadScope& scope) {
    return dynamic_cast<ConnectionHolder&>(scope).connection();
}

} // namespace vitascope::server::sqlite
