// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. It is tl::expected, so map(), and_then() and value_or() are there.
//
//     Result<Film> load(FilmId id);
//     auto film = load(id);
//     if (!film)
//         return fail(film.error());
#pragma once

#include "shared/base/error.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace vitascope {

template<class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

// The same failure, with what was being attempted put in front of its message.
[[nodiscard]] inline tl::unexpected<Error> fail(const std::string& attempted, Error error) {
    error.message = attempted + ": " + error.message;
    return tl::unexpected<Error>(std::move(error));
}

} // namespace vitascope
