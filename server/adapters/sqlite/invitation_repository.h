// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations in SQLite: table invitation. Thread: any.
#pragma once

#include "server/domain/auth/invitation_repository.h"

namespace vitascope::server::sqlite {

class SqliteInvitationRepository final : public auth::InvitationRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const auth::Invitation& invitation) override;
    [[nodiscard]] Result<void> update(WriteScope& scope, const auth::Invitation& invitation) override;
    [[nodiscard]] Result<std::optional<auth::Invitation>> find(ReadScope& scope, InvitationId id) override;
    [[nodiscard]] Result<std::optional<auth::Invitation>> findByToken(ReadScope& scope, const Digest& token) override;
    [[nodiscard]] Result<auth::InvitationPage> list(ReadScope& scope, std::optional<InvitationId> after,
                                                    int limit) override;
};

} // namespace vitascope::server::sqlite
