// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/invitations_controller.h"

#include "server/api/origin.h"
#include "server/api/page_query.h"
#include "server/api/rate_check.h"
#include "server/api/user_encoding.h"
#include "shared/wire/accounts.h"

namespace vitascope::server::api {

using auth::Permission;
using http::Call;
using http::Outcome;
using http::Reply;

namespace {

wire::Invitation encode(const auth::Invitation& invitation) {
    return {invitation.id,        encodeRole(invitation.role), invitation.note, invitation.createdBy,
            invitation.createdAt, invitation.expiresAt,        invitation.uses, invitation.used,
            invitation.revokedAt};
}

auth::NewInvitation decode(const wire::InvitationInput& input) {
    auth::NewInvitation wanted;
    wanted.role = decodeRole(input.role);
    wanted.note = input.note.value_or(std::string());
    if (input.hours)
        wanted.lifetime = std::chrono::hours(*input.hours);
    wanted.uses = input.uses.value_or(wanted.uses);
    return wanted;
}

} // namespace

InvitationsController::InvitationsController(http::Router& router, auth::InvitationService& invitations,
                                             auth::RequestLimits& limits)
    : invitations_(invitations), limits_(limits) {
    const std::string all = "/api/v1/invitations";
    router.add("GET", all, Permission::ManageUsers, [this](const Call& call) { return list(call); });
    router.add("POST", all, Permission::ManageUsers, [this](const Call& call) { return make(call); });
    router.add("DELETE", all + "/{id}", Permission::ManageUsers, [this](const Call& call) { return revoke(call); });
}

Outcome InvitationsController::list(const Call& call) {
    const auto query = readPageQuery<InvitationId>(call);
    if (!query)
        return fail(query.error());
    const auto invitations = invitations_.list(query->after, query->limit);
    if (!invitations)
        return fail(invitations.error());
    wire::InvitationPage page;
    for (const auto& invitation : invitations->items)
        page.items.push_back(encode(invitation));
    page.nextCursor = encodeCursor(invitations->next);
    return Reply::json(wire::toJson(page)).with("Cache-Control", "no-store");
}

Outcome InvitationsController::make(const Call& call) {
    const auto input = wire::fromJson<wire::InvitationInput>(call.body());
    if (!input)
        return fail(input.error());
    if (const auto may = checkUserRate(limits_.invitations, call); !may)
        return refuse(may.error());
    const auto made = invitations_.make(originOf(call), decode(*input));
    if (!made)
        return fail(made.error());
    return Reply::created("/api/v1/invitations/" + made->invitation.id.toString(),
                          wire::toJson(wire::MadeInvitation{encode(made->invitation), made->token}))
        .with("Cache-Control", "no-store");
}

Outcome InvitationsController::revoke(const Call& call) {
    const auto id = call.id<InvitationId>("id");
    if (!id)
        return fail(id.error());
    if (const auto revoked = invitations_.revoke(originOf(call), *id); !revoked)
        return fail(revoked.error());
    return Reply::noContent();
}

} // namespace vitascope::server::api
