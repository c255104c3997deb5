// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/guard.h"

#include "shared/base/log.h"

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

// An error that is shown to callers, who need no SQL; the log has it.
Error logged(ErrorCode code, const std::string& attempted, const std::string& text) {
    log::error("the database failed", {{"statement", attempted}, {"reason", text}});
    return {code, code == ErrorCode::Corrupt ? "what is stored is damaged" : "the database cannot be used now"};
}

// A constraint.
Error violated(ErrorCode code) {
    return {code, code == ErrorCode::AlreadyExists ? "it is there already" : "it does not go with what is stored"};
}

} // namespace

Error errorFromCode(int code, const std::string& message) {
    return Error{codeOf(code, message), message};
}

Error errorFromStatement(int code, const std::string& attempted, const std::string& message) {
    switch (const auto kind = codeOf(code, message)) {
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
        return violated(kind);
    case ErrorCode::Internal:
        return {kind, attempted + ": " + message};
    default:
        return logged(kind, attempted, message);
    }
}

Error errorFromException(const std::string& attempted) {
    namespace poco = Poco::Data::SQLite;
    try {
        throw;
    } catch (const DamagedValue& e) {
        return logged(ErrorCode::Corrupt, attempted, e.what());
    } catch (const poco::ConstraintViolationException& e) {
        return violated(constraintCode(e.displayText()));
    } catch (const poco::CorruptImageException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::DBLockedException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::TableLockedException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::DatabaseFullException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::IOErrorException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::CantOpenDBFileException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::LockProtocolException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const poco::ReadOnlyException& e) {
        return logged(ErrorCode::Unavailable, attempted, e.displayText());
    } catch (const Poco::Exception& e) {
        return {ErrorCode::Internal, attempted + ": " + e.displayText()};
    } catch (const std::exception& e) {
        return {ErrorCode::Internal, attempted + ": " + e.what()};
    } catch (...) {
        return {ErrorCode::Internal, attempted + ": unknown exception"};
    }
}

} // namespace vitascope::server::sqlite
