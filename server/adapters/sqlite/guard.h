// SPDX-License-Identifier: GPL-3.0-or-later
// Where the exceptions of Poco and the codes of SQLite become an Error. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <stdexcept>
#include <string>
#include <type_traits>

namespace vitascope::server::sqlite {

// A stored value that is not what its column promises; only guarded() sees it.
class DamagedValue final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// A result code of SQLite: busy, locked, full, read-only, damaged or I/O -> Unavailable, since the caller's request was
// right and may be made again once the disk is; unique or primary key -> AlreadyExists; other constraints -> Conflict;
// not a database -> Corrupt; the rest -> Internal.
[[nodiscard]] Error errorFromCode(int code, const std::string& message);

// The same for a statement that is run through SQLite's own functions; its message is shown as that of an exception.
[[nodiscard]] Error errorFromStatement(int code, const std::string& attempted, const std::string& message);

// The same for the exception that is being handled. Callers are shown the message, so that it holds no SQL, but for
// Internal, which is never shown; what else went wrong is logged. Call only in a catch block.
[[nodiscard]] Error errorFromException(const std::string& attempted);

// Calls function(), which returns a Result, and turns whatever it throws into an Error.
template<class Function>
std::invoke_result_t<Function> guarded(const std::string& attempted, Function&& function) {
    try {
        return function();
    } catch (...) {
        return fail(errorFromException(attempted));
    }
}

} // namespace vitascope::server::sqlite
