// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/titles_controller.h"

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

} // namespace

catalog::Drafts draftsFor(const http::Caller& caller) {
    return caller.may(Permission::EditCatalog) ? catalog::Drafts::Visible : catalog::Drafts::Hidden;
}

TitlesController::TitlesController(http::Router& router, catalog::CatalogService& catalog, audit::AuditLog& audit)
    : catalog_(catalog), audit_(audit) {
    const std::string all = "/api/v1/titles";
    const std::string one = "/api/v1/titles/{id}";
    router.add("POST", all, Permission::EditCatalog, [this](const Call& call) { return create(call); });
    router.add("GET", one, Permission::WatchFilms, [this](const Call& call) { return show(call); });
    router.add("PUT", one, Permission::EditCatalog, [this](const Call& call) { return edit(call); });
    router.add("DELETE", one, Permission::EditCatalog, [this](const Call& call) { return remove(call); });
    router.add("POST", one + "/publish", Permission::PublishFilms, [this](const Call& call) { return publish(call); });
    router.add("POST", one + "/withdraw", Permission::PublishFilms,
               [this](const Call& call) { return withdraw(call); });
}

Outcome TitlesController::create(const Call& call) {
    const auto input = wire::fromJson<wire::TitleInput>(call.body());
    if (!input)
        return fail(input.error());
    const auto view = catalog_.create(decodeDetails(*input));
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
    return withTitle(call, [&](TitleId id) -> Outcome {
        const auto condition = call.header("If-Match");
        if (!condition)
            return refuse(
                http::HttpProblem::preconditionRequired("send If-Match with the ETag of the title as you know it"));
        const auto input = wire::fromJson<wire::TitleInput>(call.body());
        if (!input)
            return fail(input.error());
        const auto version = wire::versionOfEtag(*condition);
        if (!version)
            return refuse(http::HttpProblem::preconditionFailed("If-Match is not an ETag of this title"));
        const auto edited = catalog_.edit(id, *version, decodeDetails(*input));
        if (!edited)
            return fail(edited.error());
        if (std::holds_alternative<catalog::StaleEdit>(*edited))
            return refuse(http::HttpProblem::preconditionFailed("the title was changed meanwhile; load it again"));
        return titleReply(std::get<catalog::TitleView>(*edited));
    });
}

Outcome TitlesController::remove(const Call& call) {
    return withTitle(call, [&](TitleId id) -> Outcome {
        if (const auto removed = catalog_.remove(id); !removed)
            return fail(removed.error());
        record(call, "title.delete", id);
        return Reply::noContent();
    });
}

void TitlesController::record(const Call& call, const char* action, TitleId title) {
    audit_.record(originOf(call), {action, audit::subjectOf("title", title), {}});
}

Outcome TitlesController::publish(const Call& call) {
    return withTitle(call, [&](TitleId id) {
        const auto view = catalog_.publish(id);
        if (view)
            record(call, "title.publish", id);
        return titleOutcome(view);
    });
}

Outcome TitlesController::withdraw(const Call& call) {
    return withTitle(call, [&](TitleId id) {
        const auto view = catalog_.withdraw(id);
        if (view)
            record(call, "title.withdraw", id);
        return titleOutcome(view);
    });
}

} // namespace vitascope::server::api
