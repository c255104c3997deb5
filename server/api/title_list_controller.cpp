// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/title_list_controller.h"

#include "server/api/page_query.h"
#include "server/api/search_query.h"
#include "server/api/title_encoding.h"
#include "server/api/titles_controller.h"
#include "server/domain/auth/permission.h"
#include "shared/wire/search.h"
#include "shared/wire/title.h"

namespace vitascope::server::api {

using auth::Permission;
using catalog::TitleState;
using http::Call;
using http::Outcome;
using http::Reply;
using search::DocumentState;

namespace {

// ?state=: published by default; the rest is for editors. Nothing: all but the trash.
Result<std::optional<TitleState>> readState(const Call& call) {
    const auto text = call.query("state");
    const auto filter = text ? wire::parseTitleFilter(*text) : wire::TitleFilter::Published;
    if (!filter)
        return fail(ErrorCode::InvalidInput, "state must be published, draft, all or trash");
    if (*filter != wire::TitleFilter::Published && !call.caller().may(Permission::EditCatalog))
        return fail(ErrorCode::Forbidden, "only editors see drafts");
    if (*filter == wire::TitleFilter::All)
        return std::optional<TitleState>();
    if (*filter == wire::TitleFilter::Trash)
        return TitleState::Trash;
    return *filter == wire::TitleFilter::Published ? TitleState::Published : TitleState::Draft;
}

std::vector<DocumentState> documentStates(std::optional<TitleState> state) {
    if (!state)
        return {DocumentState::Published, DocumentState::Draft};
    switch (*state) {
    case TitleState::Draft:
        return {DocumentState::Draft};
    case TitleState::Published:
        return {DocumentState::Published};
    case TitleState::Trash:
        break;
    }
    return {DocumentState::Trash};
}

// ?total=
Result<bool> readWantsTotal(const Call& call) {
    const auto text = call.query("total").value_or("false");
    if (text != "true" && text != "false")
        return fail(ErrorCode::InvalidInput, "total must be true or false");
    return text == "true";
}

wire::TitlePage encodePage(const std::vector<catalog::TitleView>& views, const Call& call) {
    const auto languages = languagesOf(call);
    wire::TitlePage page;
    for (const auto& view : views)
        page.items.push_back(encodeListed(view, languages));
    return page;
}

} // namespace

TitleListController::TitleListController(http::Router& router, catalog::CatalogService& catalog,
                                         search::CatalogSearch& search)
    : catalog_(catalog), search_(search) {
    router.add("GET", "/api/v1/titles", Permission::WatchFilms, [this](const Call& call) { return list(call); });
    router.add("GET", "/api/v1/search/suggest", Permission::WatchFilms,
               [this](const Call& call) { return suggest(call); });
}

Outcome TitleListController::list(const Call& call) {
    const auto state = readState(call);
    if (!state)
        return fail(state.error());
    return isSearch(call) ? find(call, *state) : listNewest(call, *state);
}

Outcome TitleListController::listNewest(const Call& call, std::optional<TitleState> state) {
    const auto query = readPageQuery<TitleId>(call);
    if (!query)
        return fail(query.error());
    const auto titles = catalog_.list(state, query->after, query->limit, draftsFor(call.caller()));
    if (!titles)
        return fail(titles.error());
    auto page = encodePage(titles->items, call);
    page.nextCursor = encodeCursor(titles->next);
    search::SearchQuery all;
    all.states = documentStates(state);
    if (auto counted = addTotal(call, all, page); !counted)
        return fail(counted.error());
    return Reply::json(wire::toJson(page));
}

Outcome TitleListController::find(const Call& call, std::optional<TitleState> state) {
    const auto query = readSearchQuery(call, documentStates(state));
    if (!query)
        return fail(query.error());
    const auto found = search_.find(*query, draftsFor(call.caller()));
    if (!found)
        return fail(found.error());
    auto page = encodePage(found->items, call);
    if (found->next)
        page.nextCursor = encodeSearchCursor(*query, *found->next);
    if (!found->isComplete)
        page.incomplete = true;
    if (auto counted = addTotal(call, *query, page); !counted)
        return fail(counted.error());
    return Reply::json(wire::toJson(page));
}

// Where it is asked for; the index is faster to count than the catalogue.
Result<void> TitleListController::addTotal(const Call& call, const search::SearchQuery& query, wire::TitlePage& page) {
    const auto isWanted = readWantsTotal(call);
    if (!isWanted)
        return fail(isWanted.error());
    if (const auto total = *isWanted ? search_.count(query, draftsFor(call.caller())) : std::nullopt)
        page.total = static_cast<int>(*total);
    return {};
}

Outcome TitleListController::suggest(const Call& call) {
    const auto text = readSearchText(call);
    if (!text)
        return fail(text.error());
    const auto found = search_.suggest(text->value_or(""));
    if (!found)
        return fail(found.error());
    const auto titles = encodePage(found->titles, call);
    wire::Suggestions suggestions;
    for (const auto& title : titles.items)
        suggestions.titles.push_back({title.id, title.details.name, title.details.year, title.posterVersion});
    for (const auto& person : found->people)
        suggestions.people.push_back({person.id, person.name});
    return Reply::json(wire::toJson(suggestions));
}

} // namespace vitascope::server::api
