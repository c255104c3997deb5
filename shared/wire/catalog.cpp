// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/catalog.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<Genre> {
    static void fields(auto& f, auto& value) {
        f("key", value.key);
        f("name", value.name);
        f("titles", value.titles);
    }
};

template<>
struct Shape<GenreList> {
    static void fields(auto& f, auto& value) { f("items", value.items); }
};

template<>
struct Shape<Person> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("name", value.name);
    }
};

template<>
struct Shape<PersonList> {
    static void fields(auto& f, auto& value) { f("items", value.items); }
};

} // namespace codec

std::string toJson(const GenreList& value) {
    return codec::write(value);
}

std::string toJson(const PersonList& value) {
    return codec::write(value);
}

template<>
Result<GenreList> fromJson<GenreList>(std::string_view text) {
    return codec::read<GenreList>(text);
}

template<>
Result<PersonList> fromJson<PersonList>(std::string_view text) {
    return codec::read<PersonList>(text);
}

} // namespace vitascope::wire
