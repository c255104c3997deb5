// SPDX-License-Identifier: GPL-3.0-or-later
// Searches beside FTS5, on one core: search_bench FILMS.ndjson COUNT QUERIES [--json]. See search_bench.sh.
#include "server/adapters/search/memory_search_index.h"
#include "server/domain/search/folding.h"
#include "tests/bench/film_catalogue.h"
#include "tests/bench/fts5_peer.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace vitascope;
using namespace vitascope::server::search;
using vitascope::bench::Fts5Peer;

namespace {

struct Asked {
    std::string text;  // for us
    std::string match; // for FTS5; empty where it has no such query
};

struct Percentiles {
    double median = 0; // milliseconds
    double p99 = 0;
};

// Of this thread on the processor: what else the machine does is not in it. Nothing here waits for anything.
double processorSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double secondsOf(const std::function<void()>& work) {
    const auto began = processorSeconds();
    work();
    return processorSeconds() - began;
}

Percentiles measure(const std::vector<Asked>& queries, const std::function<void(const Asked&)>& find) {
    std::vector<double> times;
    for (const auto& query : queries)
        times.push_back(secondsOf([&] { find(query); }) * 1e3);
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

// Queries as somebody might ask them, of the words of titles that are there.
class Questions {
public:
    Questions(const std::vector<SearchDocument>& films, std::size_t count) : films_(films), count_(count) {}

    std::vector<Asked> make(const std::function<Asked(const std::vector<std::string>&)>& ask) {
        std::vector<Asked> questions;
        while (questions.size() < count_) {
            const auto folded = foldedText(films_[random_() % films_.size()].names.front());
            const auto words = wordsOf(folded);
            if (auto asked = ask({words.begin(), words.end()}); !asked.text.empty())
                questions.push_back(std::move(asked));
        }
        return questions;
    }
    std::size_t below(std::size_t bound) { return random_() % bound; }

    // One typing error; the word is ASCII.
    std::string misspelt(std::string word) {
        const auto at = below(word.size() - 1);
        const auto letter = static_cast<char>('a' + below(26));
        switch (below(4)) {
        case 0:
            word.erase(at, 1);
            break;
        case 1:
            word.insert(at, 1, letter);
            break;
        case 2:
            word[at] = letter;
            break;
        default:
            std::swap(word[at], word[at + 1]);
        }
        return word;
    }

private:
    const std::vector<SearchDocument>& films_;
    const std::size_t count_;
    std::mt19937 random_{1}; // NOLINT(bugprone-random-generator-seed): the same questions in every run
};

bool isAscii(const std::string& word) {
    return std::ranges::all_of(word, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

struct Kind {
    const char* name;
    std::vector<Asked> queries;
};

std::vector<Kind> kindsOfQuestions(Questions& questions) {
    std::vector<Kind> kinds;
    kinds.push_back({"word", questions.make([&](const auto& words) -> Asked {
                         const auto& word = words.empty() ? std::string() : words[questions.below(words.size())];
                         return word.size() < 4 ? Asked{} : Asked{word, '"' + word + '"'};
                     })});
    kinds.push_back({"word + prefix", questions.make([&](const auto& words) -> Asked {
                         if (words.size() < 2)
                             return {};
                         const auto at = questions.below(words.size() - 1);
                         const auto prefix = words[at + 1].substr(0, 1 + questions.below(4));
                         return {words[at] + " " + prefix, '"' + words[at] + "\" \"" + prefix + "\"*"};
                     })});
    kinds.push_back({"1-3 letter prefix", questions.make([&](const auto& words) -> Asked {
                         if (words.empty() || !isAscii(words.front()))
                             return {};
                         const auto prefix = words[questions.below(words.size())].substr(0, 1 + questions.below(3));
                         return {prefix, '"' + prefix + "\"*"};
                     })});
    kinds.push_back({"typo", questions.make([&](const auto& words) -> Asked {
                         const auto& word = words.empty() ? std::string() : words[questions.below(words.size())];
                         return word.size() < 5 || !isAscii(word) ? Asked{} : Asked{questions.misspelt(word), ""};
                     })});
    return kinds;
}

class Table {
public:
    explicit Table(bool isJson) : isJson_(isJson) {
        if (!isJson_)
            std::printf("%-28s %10s %14s %8s %14s %8s\n", "metric", "ours", "fts5 1 2 3", "ratio", "fts5", "ratio");
    }
    // Times of a peer that has no such query are below zero.
    void row(const std::string& metric, const char* unit, double ours, double indexed, double plain) const {
        if (!isJson_) {
            std::printf("%-28s %10.3f ", metric.c_str(), ours);
            cell(ours, indexed);
            cell(ours, plain);
            std::printf(" %s\n", unit);
            return;
        }
        line(metric, unit, ours, indexed, "fts5 bm25 prefix 1 2 3");
        line(metric, unit, ours, plain, "fts5 bm25");
    }

private:
    static void cell(double ours, double peer) {
        if (peer < 0)
            std::printf("%14s %8s ", "-", "-");
        else
            std::printf("%14.3f %8.4f ", peer, ours / peer);
    }
    static void line(const std::string& metric, const char* unit, double ours, double peer, const char* name) {
        if (peer < 0)
            std::printf("{\"bench\":\"search\",\"metric\":\"%s\",\"ours\":%.4f,\"unit\":\"%s\"}\n", metric.c_str(),
                        ours, unit);
        else
            std::printf("{\"bench\":\"search\",\"metric\":\"%s\",\"ours\":%.4f,\"peer\":%.4f,\"peer_name\":\"%s\","
                        "\"ratio\":%.4f,\"unit\":\"%s\"}\n",
                        metric.c_str(), ours, peer, name, ours / peer, unit);
    }

    const bool isJson_;
};

void compare(const Kind& kind, const MemorySearchIndex& index, Fts5Peer& indexed, Fts5Peer& plain, const Table& table) {
    const auto ours = measure(kind.queries, [&](const Asked& asked) {
        SearchQuery query;
        query.text = asked.text;
        query.limit = 20;
        (void)index.find(query);
    });
    Percentiles withPrefixes{-1, -1};
    Percentiles without{-1, -1};
    if (!kind.queries.front().match.empty()) {
        // It takes long enough that fewer will do.
        const std::vector<Asked> some(kind.queries.begin(),
                                      kind.queries.begin() + static_cast<std::ptrdiff_t>(kind.queries.size() / 4));
        withPrefixes = measure(some, [&](const Asked& asked) { indexed.find(asked.match); });
        without = measure(some, [&](const Asked& asked) { plain.find(asked.match); });
    }
    table.row(std::string(kind.name) + " p50", "ms", ours.median, withPrefixes.median, without.median);
    table.row(std::string(kind.name) + " p99", "ms", ours.p99, withPrefixes.p99, without.p99);
}

// What lists ask: no word, or one letter, in another order and with filters.
void measureLists(const MemorySearchIndex& index, std::size_t count, const Table& table) {
    const auto run = [&](const char* name, const std::function<void(SearchQuery&)>& change) {
        const auto times = measure(std::vector<Asked>(count), [&](const Asked&) {
            SearchQuery query;
            query.limit = 50;
            change(query);
            (void)index.find(query);
        });
        table.row(std::string(name) + " p50", "ms", times.median, -1, -1);
        table.row(std::string(name) + " p99", "ms", times.p99, -1, -1);
    };
    run("list by title", [](SearchQuery& query) {
        query.sort = SearchSort::Title;
        query.order = SortOrder::Ascending;
    });
    run("list of a genre by year", [](SearchQuery& query) {
        query.sort = SearchSort::Year;
        query.genre = "Drama";
        query.yearFrom = 1950;
    });
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: search_bench FILMS.ndjson COUNT QUERIES [--json]\n");
        return 2;
    }
    const auto count = std::stoul(argv[2]);
    const auto queries = std::stoul(argv[3]);
    const auto films = bench::grown(bench::readFilms(argv[1]), count);
    if (films.size() < count)
        return 1;
    MemorySearchIndex index;
    const auto ours = secondsOf([&] { index.put(films); });
    std::optional<Fts5Peer> indexed;
    const auto withPrefixes = secondsOf([&] { indexed.emplace(films, "1 2 3"); });
    std::optional<Fts5Peer> plain;
    const auto without = secondsOf([&] { plain.emplace(films, ""); });

    const Table table(argc > 4 && std::string(argv[4]) == "--json");
    Questions questions(films, queries);
    for (const auto& kind : kindsOfQuestions(questions))
        compare(kind, index, *indexed, *plain, table);
    measureLists(index, queries / 4, table);
    constexpr double kMegabyte = 1e6;
    const auto megabytes = [&](std::size_t bytes) { return static_cast<double>(bytes) / kMegabyte; };
    table.row("memory", "MB", megabytes(index.bytes()), megabytes(indexed->bytes()), megabytes(plain->bytes()));
    table.row("build", "s", ours, withPrefixes, without);
    std::vector<double> edits;
    for (std::size_t edit = 0; edit < queries; ++edit)
        edits.push_back(secondsOf([&] { index.put(std::span(&films[edit * 31 % films.size()], 1)); }) * 1e3);
    std::ranges::sort(edits);
    table.row("edit p99", "ms", edits[edits.size() * 99 / 100], -1, -1);
    table.row("edit, the longest", "ms", edits.back(), -1, -1);
}
