// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/error.h"

namespace vitascope {

std::string_view toString(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid-input";
    case ErrorCode::Unauthenticated:
        return "unauthenticated";
    case ErrorCode::Forbidden:
        return "forbidden";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::Unavailable:
        return "unavailable";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace vitascope
