// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fts5_peer.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace vitascope::bench {
namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts)
        all += text + "\n";
    return all;
}

} // namespace

Fts5Peer::Fts5Peer(const std::vector<server::search::SearchDocument>& films, const std::string& prefixes) {
    check(sqlite3_open(":memory:", &database_));
    run("CREATE VIRTUAL TABLE film USING fts5(title, people, genres, tokenize = 'unicode61 remove_diacritics 2'" +
        (prefixes.empty() ? "" : ", prefix = '" + prefixes + "'") + ")");
    run("BEGIN");
    sqlite3_stmt* insert = nullptr;
    check(sqlite3_prepare_v2(database_, "INSERT INTO film VALUES (?, ?, ?)", -1, &insert, nullptr));
    for (const auto& film : films) {
        const std::string texts[] = {joined(film.names), joined(film.people), joined(film.genres)};
        for (int column = 0; column < 3; ++column)
            sqlite3_bind_text(insert, column + 1, texts[column].c_str(), -1, SQLITE_TRANSIENT);
        sqlite3_step(insert);
        check(sqlite3_reset(insert));
    }
    sqlite3_finalize(insert);
    run("COMMIT");
    run("INSERT INTO film (film) VALUES ('optimize')");
    check(sqlite3_prepare_v2(database_, "SELECT rowid FROM film WHERE film MATCH ? ORDER BY rank LIMIT 20", -1,
                             &search_, nullptr));
}

Fts5Peer::~Fts5Peer() {
    sqlite3_finalize(search_);
    sqlite3_close(database_);
}

std::size_t Fts5Peer::find(const std::string& match) {
    sqlite3_bind_text(search_, 1, match.c_str(), -1, SQLITE_TRANSIENT);
    std::size_t count = 0;
    while (sqlite3_step(search_) == SQLITE_ROW)
        ++count;
    check(sqlite3_reset(search_));
    return count;
}

std::size_t Fts5Peer::bytes() {
    std::size_t bytes = 1;
    for (const char* pragma : {"PRAGMA page_count", "PRAGMA page_size"}) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(database_, pragma, -1, &statement, nullptr));
        sqlite3_step(statement);
        bytes *= static_cast<std::size_t>(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
    }
    return bytes;
}

void Fts5Peer::run(const std::string& sql) {
    check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
}

void Fts5Peer::check(int code) {
    if (code == SQLITE_OK)
        return;
    std::fprintf(stderr, "search_bench: %s\n", sqlite3_errmsg(database_));
    std::exit(1);
}

} // namespace vitascope::bench
