// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/http_message.h"

#include "shared/base/ascii.h"

namespace vitascope::transfer {

std::string_view toString(Method method) {
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Options:
        return "OPTIONS";
    }
    return "GET";
}

std::optional<std::string> Headers::find(std::string_view name) const {
    for (const auto& field : fields_)
        if (equalIgnoringCase(field.name, name))
            return field.value;
    return std::nullopt;
}

} // namespace vitascope::transfer
