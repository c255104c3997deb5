// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trash_controller.h"

#include "server/api/origin.h"
#include "server/api/title_encoding.h"
#include "server/domain/auth/permission.h"

namespace vitascope::server::api {

using auth::Permission;
using http::Call;
using http::Outcome;

TrashController::TrashController(http::Router& router, catalog::Trash& trash, catalog::CatalogService& catalog)
    : trash_(trash), catalog_(catalog) {
    const std::string one = "/api/v1/titles/{id}";
    router.add("DELETE", one, Permission::EditCatalog, [this](const Call& call) { return remove(call); });
    router.add("POST", one + "/restore", Permission::EditCatalog, [this](const Call& call) { return restore(call); });
}

Outcome TrashController::remove(const Call& call) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return fail(id.error());
    const auto purge = call.query("purge").value_or("false");
    if (purge != "true" && purge != "false")
        return fail(ErrorCode::InvalidInput, "purge must be true or false");
    if (purge == "true" && !call.caller().may(Permission::ManageServer))
        return fail(ErrorCode::Forbidden, "only administrators remove a title for good");
    const auto by = originOf(call);
    if (const auto removed = purge == "true" ? trash_.purge(*id, by) : trash_.put(*id, by); !removed)
        return fail(removed.error());
    return http::Reply::noContent();
}

Outcome TrashController::restore(const Call& call) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return fail(id.error());
    if (const auto restored = trash_.restore(*id, originOf(call)); !restored)
        return fail(restored.error());
    const auto view = catalog_.find(*id, catalog::Drafts::Visible);
    if (!view)
        return fail(view.error());
    return titleReply(*view);
}

} // namespace vitascope::server::api
