// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/film_catalogue.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace vitascope::bench {
namespace {

using server::search::SearchDocument;

std::vector<std::string> wordsOfTitle(const std::string& title) {
    std::istringstream stream(title);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

// The number as an id whose order is that of the numbers.
TitleId idOf(std::size_t number) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t byte = 0; byte < 8; ++byte)
        bytes[byte] = static_cast<std::uint8_t>(number >> (56 - 8 * byte));
    return TitleId(Uuid(bytes));
}

SearchDocument vary(const std::vector<SearchDocument>& films, std::size_t place, std::size_t round) {
    auto film = films[place];
    const auto& other = films[(place * 7919 + round * 104'729) % films.size()];
    auto words = wordsOfTitle(film.names.front());
    const auto others = wordsOfTitle(other.names.front());
    if (!words.empty() && !others.empty())
        words[place % words.size()] = others[round % others.size()];
    film.names.front().clear();
    for (const auto& word : words)
        film.names.front() += (film.names.front().empty() ? "" : " ") + word;
    film.people = films[(place + round * 5003) % films.size()].people;
    if (film.year)
        film.year = 1900 + (*film.year - 1900 + static_cast<int>(round) * 3) % 124;
    return film;
}

} // namespace

std::vector<SearchDocument> readFilms(const std::string& file) {
    std::vector<SearchDocument> films;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const auto json = nlohmann::json::parse(line);
        SearchDocument film;
        film.version = 1;
        film.state = server::search::DocumentState::Published;
        film.names = {json.at("title").get<std::string>()};
        film.people = json.at("cast").get<std::vector<std::string>>();
        film.genres = json.at("genres").get<std::vector<std::string>>();
        film.year = json.at("year").get<int>();
        films.push_back(std::move(film));
    }
    return films;
}

std::vector<SearchDocument> grown(std::vector<SearchDocument> films, std::size_t count) {
    const auto originals = films;
    films.reserve(count);
    films.resize(std::min(count, films.size()));
    for (std::size_t round = 1; films.size() < count; ++round)
        for (std::size_t place = 0; place < originals.size() && films.size() < count; ++place)
            films.push_back(vary(originals, place, round));
    for (std::size_t number = 0; number < films.size(); ++number) {
        films[number].id = idOf(number);
        films[number].addedAt = UtcTime(std::chrono::seconds(number));
        const auto place = (number * 2'654'435'761U) % films.size();
        films[number].popularity = static_cast<std::uint32_t>(1'000'000 / (place + 1));
    }
    return films;
}

} // namespace vitascope::bench
