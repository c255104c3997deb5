// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come in: the adapters and services of auth, plugged together. Members are in dependency order.
// Thread: made and destroyed by one owner; the services say for themselves who may call them.
#pragma once

#include "server/adapters/crypto/argon2_password_hasher.h"
#include "server/adapters/sqlite/claim_repository.h"
#include "server/adapters/sqlite/invitation_repository.h"
#include "server/adapters/sqlite/password_reset_repository.h"
#include "server/adapters/sqlite/session_repository.h"
#include "server/adapters/sqlite/user_repository.h"
#include "server/app/config.h"
#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/account_service.h"
#include "server/domain/auth/password_service.h"
#include "server/domain/auth/request_limits.h"
#include "server/domain/auth/setup_service.h"

namespace vitascope::server::app {

// All of it outlives the services.
struct IdentityParts {
    UnitOfWork& work;
    auth::AccessTokens& accessTokens;
    auth::TokenSource& claimTokens;
    audit::AuditLog& audit;
    const Clock& clock;
    IdSource& ids;
    std::function<auth::Registration()> registration; // asked each time
};

struct IdentityServices {
    IdentityServices(const IdentityParts& parts, const Config& config);
    IdentityServices(const IdentityServices&) = delete;
    IdentityServices& operator=(const IdentityServices&) = delete;

    auth::RandomTokenSource tokens;
    crypto::Argon2PasswordHasher hasher;

    sqlite::SqliteUserRepository userRows;
    sqlite::SqliteSessionRepository sessionRows;
    sqlite::SqliteClaimRepository claimRows;
    sqlite::SqliteInvitationRepository invitationRows;
    sqlite::SqlitePasswordResetRepository resetRows;

    auth::RevokedSessions revoked;
    auth::SignInLimiter signInLimiter;
    auth::RequestLimits requestLimits;
    auth::SessionService sessions;
    auth::UserSessions userSessions;
    auth::InvitationService invitations;
    auth::AccountService accounts;
    auth::PasswordService passwords;
    auth::SetupService setup;
};

} // namespace vitascope::server::app
