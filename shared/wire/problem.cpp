// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/problem.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<Problem> {
    static void fields(auto& f, auto& value) {
        f("type", value.type);
        f("title", value.title);
        f("status", value.status);
        f("code", value.code);
        f("detail", value.detail);
        f("requestId", value.requestId);
        f("currentVersion", value.currentVersion);
    }
};

} // namespace codec

std::string toJson(const Problem& value) {
    return codec::write(value);
}

template<>
Result<Problem> fromJson<Problem>(std::string_view text) {
    return codec::read<Problem>(text);
}

} // namespace vitascope::wire
