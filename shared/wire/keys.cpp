// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/keys.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<Key> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("purpose", value.purpose);
        f("createdAt", value.createdAt);
        f("acceptedUntil", value.acceptedUntil);
    }
};

template<>
struct Shape<KeyList> {
    static void fields(auto& f, auto& value) { f("items", value.items); }
};

} // namespace codec

std::string toJson(const KeyList& value) {
    return codec::write(value);
}

template<>
Result<KeyList> fromJson<KeyList>(std::string_view text) {
    return codec::read<KeyList>(text);
}

} // namespace vitascope::wire
