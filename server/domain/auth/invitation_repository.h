// SPDX-License-Identifier: GPL-3.0-or-later
// Where invitations are kept. Each function works in the scope it is given. Besides the failures named, every function
// can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/auth/invitation.h"
#include "server/domain/page.h"
#include "server/domain/unit_of_work.h"

namespace vitascope::server::auth {

using InvitationPage = Page<Invitation, InvitationId>;

class InvitationRepository {
public:
    virtual ~InvitationRepository() = default;

    // AlreadyExists if the id or the token is taken.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const Invitation& invitation) = 0;
    // Replaces used and revokedAt. NotFound if there is no such invitation.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const Invitation& invitation) = 0;
    [[nodiscard]] virtual Result<std::optional<Invitation>> find(ReadScope& scope, InvitationId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Invitation>> findByToken(ReadScope& scope, const Digest& token) = 0;
    // Newest (greatest id) first, from the one after `after`.
    [[nodiscard]] virtual Result<InvitationPage> list(ReadScope& scope, std::optional<InvitationId> after,
                                                      int limit) = 0;
};

} // namespace vitascope::server::auth
