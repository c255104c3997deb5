// SPDX-License-Identifier: GPL-3.0-or-later
// One open SQLite connection, for the inside of this folder. Thread: one at a time.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/result.h"

#include <Poco/Data/Session.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;

namespace vitascope::server::sqlite {

class Connection {
public:
    enum class Mode {
        Writer,   // creates the file; WAL, synchronous=FULL, checkpoints by itself after commits
        Reader,   // read-only, and never a checkpoint
        Onlooker, // read-only, of a database that nobody else has open; neither it nor its WAL nor its folder changes
        Copy,     // creates the file for a copy of another database
    };

    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, Mode mode,
                                                    std::chrono::milliseconds busyTimeout);

    // Runs statements without values, separated by semicolons.
    Result<void> run(const std::string& script);
    // Leaves the transaction, if one is open, and forgets its changes.
    void rollBack();

    [[nodiscard]] Poco::Data::Session& session() { return session_; }
    [[nodiscard]] sqlite3* handle() { return handle_; }
    // Rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] std::int64_t changes();

private:
    explicit Connection(const std::string& address);

    Poco::Data::Session session_;
    sqlite3* handle_; // owned by session_
};

// The scopes that Database hands out know their connection.
class ConnectionHolder {
public:
    explicit ConnectionHolder(Connection& connection) : connection_(connection) {}
    [[nodiscard]] Connection& connection() const { return connection_; }

private:
    Connection& connection_;
};

class SqliteReadScope final : public ReadScope, public ConnectionHolder {
public:
    using ConnectionHolder::ConnectionHolder;
};

class SqliteWriteScope final : public WriteScope, public ConnectionHolder {
public:
    using ConnectionHolder::ConnectionHolder;
};

// The connection behind a scope; ends the program (std::bad_cast) if the scope is not one of Database's.
[[nodiscard]] Connection& connectionOf(ReadScope& scope);

} // namespace vitascope::server::sqlite
