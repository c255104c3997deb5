// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/people_controller.h"

#include "server/domain/auth/permission.h"
#include "shared/wire/catalog.h"

namespace vitascope::server::api {
namespace {

constexpr int kUsual = 50;
constexpr int kMost = 200;

} // namespace

PeopleController::PeopleController(http::Router& router, catalog::CatalogService& catalog) : catalog_(catalog) {
    router.add("GET", "/api/v1/people", auth::Permission::WatchFilms,
               [this](const http::Call& call) { return list(call); });
}

http::Outcome PeopleController::list(const http::Call& call) {
    const auto limit = call.queryNumber("limit", kUsual, 1, kMost);
    if (!limit)
        return fail(limit.error());
    const auto people = catalog_.people(call.query("name").value_or(std::string()), *limit);
    if (!people)
        return fail(people.error());
    wire::PersonList list;
    for (const auto& person : *people)
        list.items.push_back({person.id, person.name});
    return http::Reply::json(wire::toJson(list));
}

} // namespace vitascope::server::api
