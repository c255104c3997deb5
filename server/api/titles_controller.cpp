// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/titles_controller.h"

#include "server/api/idempotency.h"
#include "server/api/origin.h"
#include "server/api/title_encoding.h"
#include "server/domain/auth/permission.h"
#include "shared/wire/title.h"

namespace vitascope::server::api {

using auth::Permission;
using http::Call;
using http::Outcome;
using http::Reply;

namespace {

Outcome titleOutcome(const Result<catalog::TitleView>& view) {
    if (!view)
        return fail(view.error());
    return titleReply(*view);
}

// Calls function(TitleId) with the {id} of the path.
template<class Function>
Outcome withTitle(const Call& call, Function&& function) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return fail(id.error());
    return function(*id);
}

tl::unexpected<http::HttpProblem> refuseStale(int currentVersion) {
    return refuse(http::HttpProblem::stale("the title was changed meanwhile; load it again", currentVersion));
}

// Calls function(TitleId, int) with the version that If-Match asks for.
template<class Function>
Outcome withVersion(const Call& call, Function&& function) {
    return withTitle(call, [&](TitleId id) -> Outcome {
        const auto condition = call.header("If-Match");
        if (!condition)
            return refuse(
                http::HttpProblem::preconditionRequired("send If-Match with the ETag of the title as you know it"));
        const auto version = wire::versionOfEtag(*condition);
        if (!version)
            return refuse(http::HttpProblem::preconditionFailed("If-Match is not an ETag of this title"));
        return function(id, *version);
    });
}

} // namespace

catalog::Drafts draftsFor(const http::Caller& caller) {
    return caller.may(Permission::EditCatalog) ? catalog::Drafts::Visible : catalog::Drafts::Hidden;
}

TitlesController::TitlesController(http::Router& router, catalog::CatalogService& catalog) : catalog_(catalog) {
    const std::string all = "/api/v1/titles";
    const std::string one = "/api/v1/titles/{id}";
    router.add("POST", all, Permission::EditCatalog, [this](const Call& call) { return create(call); });
    router.add("GET", one, Permission::WatchFilms, [this](const Call& call) { return show(call); });
    router.add("PUT", one, Permission::EditCatalog, [this](const Call& call) { return edit(call); });
    router.add("PATCH", one, Permission::EditCatalog, [this](const Call& call) { return patch(call); });
    router.add("POST", one + "/publish", Permission::PublishFilms, [this](const Call& call) { return publish(call); });
    router.add("POST", one + "/withdraw", Permission::PublishFilms,
               [this](const Call& call) { return withdraw(call); });
}

Outcome TitlesController::create(const Call& call) {
    const auto input = wire::fromJson<wire::TitleInput>(call.body());
    if (!input)
        return fail(input.error());
    const auto view = catalog_.create(decodeDetails(*input), creationRequestOf(call), originOf(call));
    if (!view)
        return fail(view.error());
    return Reply::created("/api/v1/titles/" + view->title.id.toString(), wire::toJson(encodeTitle(*view, {})))
        .with("ETag", wire::etagOf(view->title.version));
}

Outcome TitlesController::show(const Call& call) {
    return withTitle(call, [&](TitleId id) -> Outcome {
        const auto view = catalog_.find(id, draftsFor(call.caller()));
        if (!view)
            return fail(view.error());
        return titleReply(*view, languagesOf(call));
    });
}

Outcome TitlesController::edit(const Call& call) {
    return withVersion(call, [&](TitleId id, int version) -> Outcome {
        const auto input = wire::fromJson<wire::TitleInput>(call.body());
        if (!input)
            return fail(input.error());
        return save(id, version, *input, originOf(call));
    });
}

// A title that changes between the look at it and the edit is not overwritten: the edit asks for the same version.
Outcome TitlesController::patch(const Call& call) {
    return withVersion(call, [&](TitleId id, int version) -> Outcome {
        const auto current = catalog_.find(id, catalog::Drafts::Visible);
        if (!current)
            return fail(current.error());
        if (current->title.version != version)
            return refuseStale(current->title.version);
        const auto input = wire::merged(encodeDetails(current->title.details), call.body());
        if (!input)
            return fail(input.error());
        return save(id, version, *input, originOf(call));
    });
}

Outcome TitlesController::save(TitleId id, int version, const wire::TitleInput& input, const audit::Origin& by) {
    const auto edited = catalog_.edit(id, version, decodeDetails(input), by);
    if (!edited)
        return fail(edited.error());
    if (const auto* stale = std::get_if<catalog::StaleEdit>(&*edited))
        return refuseStale(stale->version);
    return titleReply(std::get<catalog::TitleView>(*edited));
}

Outcome TitlesController::publish(const Call& call) {
    return withTitle(call, [&](TitleId id) { return titleOutcome(catalog_.publish(id, originOf(call))); });
}

Outcome TitlesController::withdraw(const Call& call) {
    return withTitle(call, [&](TitleId id) { return titleOutcome(catalog_.withdraw(id, originOf(call))); });
}

} // namespace vitascope::server::api
