// SPDX-License-Identifier: GPL-3.0-or-later
// What titles have in common: /api/v1/genres and /api/v1/people. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/wire/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vitascope::wire {

struct Genre {
    std::string key; // stays the same, however the name is written
    std::string name;
    std::int64_t titles = 0; // that are published

    friend bool operator==(const Genre&, const Genre&) = default;
};

struct GenreList {
    std::vector<Genre> items;

    friend bool operator==(const GenreList&, const GenreList&) = default;
};

struct Person {
    PersonId id;
    std::string name;

    friend bool operator==(const Person&, const Person&) = default;
};

struct PersonList {
    std::vector<Person> items;

    friend bool operator==(const PersonList&, const PersonList&) = default;
};

[[nodiscard]] std::string toJson(const GenreList& value);
[[nodiscard]] std::string toJson(const PersonList& value);
template<>
Result<GenreList> fromJson<GenreList>(std::string_view text);
template<>
Result<PersonList> fromJson<PersonList>(std::string_view text);

} // namespace vitascope::wire
