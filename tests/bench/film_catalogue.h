// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue for benches: the films of the test material, and as many more as are wanted, made of them by a fixed
// rule: one word of the title comes from another film, so do the people, and the year moves on. One thread.
#pragma once

#include "server/domain/search/search_document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vitascope::bench {

// Reads a film a line (JSON: title, year, cast, genres). An empty list if the file cannot be read.
[[nodiscard]] std::vector<server::search::SearchDocument> readFilms(const std::string& file);

// Exactly so many; all published, their popularity as of films: a few have most of it.
[[nodiscard]] std::vector<server::search::SearchDocument> grown(std::vector<server::search::SearchDocument> films,
                                                                std::size_t count);

} // namespace vitascope::bench
