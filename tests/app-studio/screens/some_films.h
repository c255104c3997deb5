// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desktop/drawn_picture.h"
#include "tests/support/desktop/fake_catalogue.h"

namespace vitascope::studio {

// Films as a catalogue has them: long and short names, all states, some without a year or a length.
inline std::vector<wire::Title> someFilms() {
    const struct {
        const char* name;
        const char* original;
        int year;
        std::vector<std::string> genres;
        const char* language;
        int age;
        double minutes;
    } films[] = {{"The Colour of Time", "", 2024, {"Drama", "Mystery"}, "en", 12, 104},
                 {"Solaris", "Солярис", 1972, {"Science fiction"}, "ru", 12, 167},
                 {"The Cabinet of Dr. Caligari", "Das Cabinet des Dr. Caligari", 1920, {"Horror"}, "de", 16, 71},
                 {"Sintel", "", 2010, {"Animation", "Fantasy", "Adventure"}, "en", 6, 15},
                 {"Central Station", "Central do Brasil", 1998, {"Drama"}, "pt-BR", 12, 113},
                 {"Metropolis", "", 1927, {"Science fiction", "Drama"}, "de", 6, 153},
                 {"Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
                  "",
                  1964,
                  {"Comedy", "War"},
                  "en",
                  16,
                  95},
                 {"Rashomon", "羅生門", 1950, {"Crime", "Drama"}, "ja", 16, 88},
                 {"A film without anything", "", 0, {}, "", -1, 0},
                 {"Bicycle Thieves", "Ladri di biciclette", 1948, {"Drama"}, "it", 0, 89}};
    std::vector<wire::Title> titles;
    for (int i = 0; i < 40; ++i) {
        const auto& film = films[static_cast<std::size_t>(i) % std::size(films)];
        auto title = desktop::makeTitle(i + 1, film.name, film.minutes > 0);
        if (*film.original)
            title.details.originalName = film.original;
        if (film.year > 0)
            title.details.year = film.year;
        title.details.genres = film.genres;
        if (*film.language)
            title.details.originalLanguage = film.language;
        if (film.age >= 0)
            title.details.ageRating = wire::AgeRating{film.age, std::nullopt};
        if (film.minutes > 0)
            title.durationSeconds = Seconds(film.minutes * 60);
        if (i % 4 == 1)
            title.state = wire::TitleState::Draft;
        title.createdAt = title.updatedAt = UtcTime(std::chrono::days(20'500 - i));
        title.hasPoster = i % 10 != 8; // one has none
        title.posterVersion = 1;
        titles.push_back(title);
    }
    return titles;
}

} // namespace vitascope::studio
