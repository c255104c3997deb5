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

std::string addressOf(const std::filesystem::path& file, Connection::Mode mode) {
    std::string path;
    Poco::URI::encode(std::filesystem::absolute(file).string(), "?#%", path);
    return fmt::format("file:{}?mode={}", path, mode == Connection::Mode::Writer ? "rwc" : "ro");
}

std::string settingsOf(Connection::Mode mode) {
    if (mode == Connection::Mode::Reader)
        return "PRAGMA query_only=1; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=1;";
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
