// SPDX-License-Identifier: GPL-3.0-or-later
// Genres: a name to show, and a key that stays the same however the name is written. Thread: values; functions any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitascope::server::catalog {

// The key of a genre's name: letters of ASCII in lower case, and a hyphen for each run of other ASCII characters that
// are no digits; what is not ASCII stays. "Science Fiction" and "science-fiction" are both "science-fiction".
// Empty if the name has neither letter nor digit.
[[nodiscard]] std::string genreKey(std::string_view name);

struct GenreCount {
    std::string key;
    std::string name;         // as it was written first
    std::uint64_t titles = 0; // that are published

    friend bool operator==(const GenreCount&, const GenreCount&) = default;
};

} // namespace vitascope::server::catalog
