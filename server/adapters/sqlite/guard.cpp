// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/guard.h"

#include <Poco/Data/SQLite/SQLiteException.h>
#include <sqlite3.h>

namespace vitascope::server::sqlite {
namespace {

ErrorCode constraintCode(const std::string& message) {
    // "UNIQUE constraint failed: …" is also SQLite's text for a primary key.
    return message.find("UNIQUE") != std::string::npos ? ErrorCode::AlreadyExists : ErrorCode::Conflict;
}

ErrorCode codeOf(int code, const std::string& message) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
    case SQLITE_CORRUPT: // also what a disk that fails to read looks like to SQLite
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::Unavailable;
    case SQLITE_CONSTRAINT:
        return constraintCode(message);
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_AUTH:
        return ErrorCode::Forbidden;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error errorFromCode(int code, const std::string& message) {
    return Error{codeOf(code, message), message};
}

Error errorFromException(const std::string& attempted) {
    namespace poco = Poco::Data::SQLite;
    const auto error = [&](ErrorCode code, const std::string& text) { return Error{code, attempted + ": " + text}; };
    try {
        throw;
    } catch (const DamagedValue& e) {
        return error(ErrorCode::Corrupt, e.what());
    } catch (const poco::ConstraintViolationException& e) {
        return error(constraintCode(e.displayText()), e.displayText());
    } catch (const poco::CorruptImageException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::DBLockedException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::TableLockedException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::DatabaseFullException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::IOErrorException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::CantOpenDBFileException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::LockProtocolException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const poco::ReadOnlyException& e) {
        return error(ErrorCode::Unavailable, e.displayText());
    } catch (const Poco::Exception& e) {
        return error(ErrorCode::Internal, e.displayText());
    } catch (const std::exception& e) {
        return error(ErrorCode::Internal, e.what());
    } catch (...) {
        return error(ErrorCode::Internal, "unknown exception");
    }
}

} // namespace vitascope::server::sqlite
