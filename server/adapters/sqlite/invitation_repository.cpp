// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/invitation_repository.h"

#include "server/adapters/sqlite/row_outcome.h"
#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using auth::Invitation;

// After every id.
const InvitationId kLastId = *InvitationId::parse("ffffffff-ffff-ffff-ffff-ffffffffffff");

template<class... Values>
Result<std::vector<Invitation>> selectInvitations(ReadScope& scope, const std::string& where, const Values&... values) {
    return guarded("read invitations", [&]() -> Result<std::vector<Invitation>> {
        auto rows = select<InvitationId, Digest, std::string, std::string, UserId, UtcTime, UtcTime, int, int,
                           std::optional<UtcTime>>(scope,
                                                   "SELECT id, token_hash, role, note, created_by, created_at, "
                                                   "expires_at, uses, used, revoked_at FROM invitation " +
                                                       where,
                                                   values...);
        if (!rows)
            return fail(rows.error());
        std::vector<Invitation> invitations;
        for (auto& [id, token, role, note, createdBy, createdAt, expiresAt, uses, used, revokedAt] : *rows) {
            const auto known = auth::parseRole(role);
            if (!known)
                throw DamagedValue("stored role '" + role + "' of an invitation is none");
            invitations.push_back(
                {id, token, *known, std::move(note), createdBy, createdAt, expiresAt, uses, used, revokedAt});
        }
        return invitations;
    });
}

std::optional<Invitation> firstOf(std::vector<Invitation> invitations) {
    return invitations.empty() ? std::nullopt : std::optional(std::move(invitations.front()));
}

} // namespace

Result<void> SqliteInvitationRepository::add(WriteScope& scope, const Invitation& invitation) {
    return execute(scope,
                   "INSERT INTO invitation (id, token_hash, role, note, created_by, created_at, expires_at, uses, "
                   "used, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   invitation.id, invitation.token, std::string(toString(invitation.role)), invitation.note,
                   invitation.createdBy, invitation.createdAt, invitation.expiresAt, invitation.uses, invitation.used,
                   invitation.revokedAt)
        .map([](auto) {});
}

Result<void> SqliteInvitationRepository::update(WriteScope& scope, const Invitation& invitation) {
    return execute(scope, "UPDATE invitation SET used = ?, revoked_at = ? WHERE id = ?", invitation.used,
                   invitation.revokedAt, invitation.id)
        .and_then(expectOneRow("invitation", invitation.id));
}

Result<std::optional<Invitation>> SqliteInvitationRepository::find(ReadScope& scope, InvitationId id) {
    return selectInvitations(scope, "WHERE id = ?", id).map(firstOf);
}

Result<std::optional<Invitation>> SqliteInvitationRepository::findByToken(ReadScope& scope, const Digest& token) {
    return selectInvitations(scope, "WHERE token_hash = ?", token).map(firstOf);
}

Result<auth::InvitationPage> SqliteInvitationRepository::list(ReadScope& scope, std::optional<InvitationId> after,
                                                              int limit) {
    return selectInvitations(scope, "WHERE id < ? ORDER BY id DESC LIMIT ?", after.value_or(kLastId), limit + 1)
        .map([&](std::vector<Invitation> all) { return pageOf<InvitationId>(std::move(all), limit); });
}

} // namespace vitascope::server::sqlite
