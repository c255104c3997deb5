// SPDX-License-Identifier: GPL-3.0-or-later
// Making, listing, revoking and using invitations. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/invitation_repository.h"
#include "server/domain/auth/opaque_token.h"

#include <chrono>

namespace vitascope::server::auth {

// All of it outlives the service.
struct InvitationParts {
    UnitOfWork& work;
    InvitationRepository& invitations;
    audit::AuditLog& audit;
    TokenSource& tokens;
    const Clock& clock;
    IdSource& ids;
};

struct NewInvitation {
    Role role = Role::Viewer;
    std::string note = {}; // up to 200 characters
    std::chrono::hours lifetime{24 * 7};
    int uses = 1;
};

struct MadeInvitation {
    Invitation invitation;
    Secret token; // told now and never again
};

class InvitationService {
public:
    explicit InvitationService(const InvitationParts& parts) : parts_(parts) {}

    // By whom origin says. InvalidInput for a note too long, a lifetime outside 1 hour to 90 days, uses outside 1 to
    // 1,000, or more than one use of an invitation to be an administrator.
    [[nodiscard]] Result<MadeInvitation> make(const audit::Origin& origin, const NewInvitation& wanted);
    [[nodiscard]] Result<InvitationPage> list(std::optional<InvitationId> after, int limit);
    // One that is revoked already is no failure. NotFound.
    [[nodiscard]] Result<void> revoke(const audit::Origin& origin, InvitationId id);

    // The invitation of a token; Forbidden if it is none that can be used now.
    [[nodiscard]] Result<Invitation> find(ReadScope& scope, const Secret& token);
    // The same, and counts one use.
    [[nodiscard]] Result<Invitation> use(WriteScope& scope, const Secret& token);

private:
    const InvitationParts parts_;
};

} // namespace vitascope::server::auth
