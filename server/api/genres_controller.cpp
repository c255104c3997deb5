// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/genres_controller.h"

#include "server/api/titles_controller.h"
#include "server/domain/auth/permission.h"
#include "shared/wire/catalog.h"

namespace vitascope::server::api {

GenresController::GenresController(http::Router& router, catalog::CatalogService& catalog) : catalog_(catalog) {
    router.add("GET", "/api/v1/genres", auth::Permission::WatchFilms,
               [this](const http::Call& call) { return list(call); });
}

http::Outcome GenresController::list(const http::Call& call) {
    const auto genres = catalog_.genres(draftsFor(call.caller()));
    if (!genres)
        return fail(genres.error());
    wire::GenreList all;
    for (const auto& genre : *genres)
        all.items.push_back({genre.key, genre.name, static_cast<std::int64_t>(genre.titles)});
    return http::Reply::json(wire::toJson(all));
}

} // namespace vitascope::server::api
