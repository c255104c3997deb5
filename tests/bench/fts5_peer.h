// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of the search bench: SQLite's FTS5 with its own ranking (bm25), in memory, over the same films.
// One thread; what SQLite refuses ends the program.
#pragma once

#include "server/domain/search/search_document.h"

#include <cstddef>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace vitascope::bench {

class Fts5Peer {
public:
    // prefixes: the lengths that get an index of their own ("1 2 3"), or empty.
    Fts5Peer(const std::vector<server::search::SearchDocument>& films, const std::string& prefixes);
    Fts5Peer(const Fts5Peer&) = delete;
    Fts5Peer& operator=(const Fts5Peer&) = delete;
    ~Fts5Peer();

    // How many of the best 20 there are.
    std::size_t find(const std::string& match);
    [[nodiscard]] std::size_t bytes();

private:
    void run(const std::string& sql);
    void check(int code);

    sqlite3* database_ = nullptr;
    sqlite3_stmt* search_ = nullptr;
};

} // namespace vitascope::bench
