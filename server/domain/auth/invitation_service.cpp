// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/invitation_service.h"

#include "server/domain/text_rules.h"

#include <utility>

namespace vitascope::server::auth {
namespace {

constexpr std::chrono::hours kLongest{24 * 90};
constexpr int kMostUses = 1000;

Result<std::string> check(const NewInvitation& wanted) {
    if (wanted.lifetime < std::chrono::hours(1) || wanted.lifetime > kLongest)
        return fail(ErrorCode::InvalidInput, "an invitation counts for 1 hour to 90 days");
    if (wanted.uses < 1 || wanted.uses > kMostUses)
        return fail(ErrorCode::InvalidInput, "an invitation has 1 to 1,000 uses");
    if (wanted.role == Role::Administrator && wanted.uses != 1)
        return fail(ErrorCode::InvalidInput, "an invitation to be an administrator has one use");
    return checkText(wanted.note, {.field = "note", .least = 0, .most = 200});
}

} // namespace

Result<MadeInvitation> InvitationService::make(const audit::Origin& origin, const NewInvitation& wanted) {
    auto note = check(wanted);
    if (!note)
        return fail(note.error());
    auto token = parts_.tokens.next();
    const auto now = parts_.clock.utcNow();
    Invitation invitation{.id = parts_.ids.next<InvitationId>(),
                          .token = digestOf(token),
                          .role = wanted.role,
                          .note = std::move(*note),
                          .createdBy = origin.actor.value_or(UserId()),
                          .createdAt = now,
                          .expiresAt = now + wanted.lifetime,
                          .uses = wanted.uses};
    auto done = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto added = parts_.invitations.add(scope, invitation); !added)
            return added;
        return parts_.audit.append(scope, origin,
                                   {"invitation.make",
                                    audit::subjectOf("invitation", invitation.id),
                                    {audit::detail("role", toString(invitation.role)),
                                     audit::detail("uses", std::to_string(invitation.uses))}});
    });
    if (!done)
        return fail("make an invitation", done.error());
    return MadeInvitation{std::move(invitation), std::move(token)};
}

Result<InvitationPage> InvitationService::list(std::optional<InvitationId> after, int limit) {
    return parts_.work.read([&](ReadScope& scope) { return parts_.invitations.list(scope, after, limit); });
}

Result<void> InvitationService::revoke(const audit::Origin& origin, InvitationId id) {
    return parts_.work.write([&](WriteScope& scope) -> Result<void> {
        auto invitation = parts_.invitations.find(scope, id);
        if (!invitation)
            return fail(invitation.error());
        if (!*invitation)
            return fail(ErrorCode::NotFound, "no such invitation: " + id.toString());
        if ((*invitation)->revokedAt)
            return {};
        (*invitation)->revokedAt = parts_.clock.utcNow();
        if (auto updated = parts_.invitations.update(scope, **invitation); !updated)
            return updated;
        return parts_.audit.append(scope, origin, {"invitation.revoke", audit::subjectOf("invitation", id), {}});
    });
}

Result<Invitation> InvitationService::find(ReadScope& scope, const Secret& token) {
    auto invitation = parts_.invitations.findByToken(scope, digestOf(token));
    if (!invitation)
        return fail(invitation.error());
    if (!*invitation || !(*invitation)->isUsable(parts_.clock.utcNow()))
        return fail(ErrorCode::Forbidden, "this invitation does not count, or no longer; ask for another");
    return std::move(**invitation);
}

Result<Invitation> InvitationService::use(WriteScope& scope, const Secret& token) {
    auto invitation = find(scope, token);
    if (!invitation)
        return invitation;
    ++invitation->used;
    if (auto updated = parts_.invitations.update(scope, *invitation); !updated)
        return fail(updated.error());
    return invitation;
}

} // namespace vitascope::server::auth
