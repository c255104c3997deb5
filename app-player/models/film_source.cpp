// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_source.h"

namespace vitascope::player {
namespace {

// The answer to a page of titles from who wants a page of films.
desktop::Answer<wire::TitlePage> asFilms(desktop::Answer<FilmBatch> answer) {
    return [answer = std::move(answer)](Result<wire::TitlePage> page) {
        if (!page)
            return answer(fail(page.error()));
        FilmBatch films;
        films.nextCursor = std::move(page->nextCursor);
        films.items.reserve(page->items.size());
        for (auto& title : page->items)
            films.items.push_back({std::move(title), {}});
        answer(std::move(films));
    };
}

} // namespace

FilmSource filmsOf(desktop::Catalogue& catalogue, client::TitleQuery query) {
    return [&catalogue, query = std::move(query)](const auto& cursor, int limit, QObject* context, auto answer) {
        auto page = query;
        page.cursor = cursor;
        page.limit = limit;
        catalogue.titles(page, context, asFilms(std::move(answer)));
    };
}

FilmSource favouriteFilms(desktop::Watching& watching) {
    return [&watching](const auto& cursor, int limit, QObject* context, auto answer) {
        watching.favourites(limit, cursor, context, asFilms(std::move(answer)));
    };
}

FilmSource unfinishedFilms(desktop::Watching& watching) {
    return [&watching](const auto&, int limit, QObject* context, auto answer) {
        watching.continueWatching(limit, context, [answer = std::move(answer)](Result<wire::UnfinishedList> list) {
            if (!list)
                return answer(fail(list.error()));
            FilmBatch films;
            for (auto& item : list->items)
                films.items.push_back({std::move(item.title), item.watched});
            answer(std::move(films));
        });
    };
}

} // namespace vitascope::player
