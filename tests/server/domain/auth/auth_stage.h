// SPDX-License-Identifier: GPL-3.0-or-later
// The services of auth over fakes, and somebody to sign in.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/password_service.h"
#include "server/domain/auth/request_limits.h"
#include "server/domain/auth/setup_service.h"
#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/auth/fake_access_tokens.h"
#include "tests/server/domain/auth/fake_claim_repository.h"
#include "tests/server/domain/auth/fake_invitation_repository.h"
#include "tests/server/domain/auth/fake_password_hasher.h"
#include "tests/server/domain/auth/fake_password_reset_repository.h"
#include "tests/server/domain/auth/fake_session_repository.h"
#include "tests/server/domain/auth/fake_user_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

namespace vitascope::server::auth {

struct AuthStage {
    explicit AuthStage(Registration mode = Registration::Open) : registration(mode) {
        work.join(users);
        work.join(sessionRows);
        work.join(invitationRows);
        work.join(resetRows);
        work.join(auditEntries);
    }

    Registration registration;

    test::ManualClock clock;
    SystemIdSource ids{clock};
    RandomTokenSource tokens;
    test::FakeUnitOfWork work;
    audit::FakeAuditRepository auditEntries;
    audit::AuditLog audit{work, auditEntries, clock, ids};
    FakeUserRepository users;
    FakeSessionRepository sessionRows;
    FakeClaimRepository claims;
    FakeInvitationRepository invitationRows;
    FakePasswordResetRepository resetRows;
    FakePasswordHasher hasher;
    FakeAccessTokens accessTokens;
    RevokedSessions revoked;
    SignInLimiter limiter{{}, clock};
    RequestLimits limits{clock};
    SessionService sessions{
        {work, users, sessionRows, hasher, accessTokens, tokens, revoked, limiter, audit, clock, ids}, {}};
    UserSessions userSessions{work, sessionRows, revoked, audit, clock};
    InvitationService invitations{{work, invitationRows, audit, tokens, clock, ids}};
    AccountService accounts{{work, users, userSessions, sessions, invitations, hasher, audit, clock, ids},
                            [this] { return registration; }};
    PasswordService passwords{{work, users, resetRows, userSessions, hasher, audit, tokens, clock}};
    SetupService setup{{work, users, claims, sessions, audit, hasher, tokens, clock, ids}};

    static NewAccount anna() { return {"Anna", Secret("a long enough secret"), "Anna A."}; }
    SignedIn registerAnna() { return accounts.registerUser(anna(), {}).value(); }
    // Makes an administrator as the claim does.
    SignedIn claimAs(const std::string& login) {
        return setup.claim(**setup.renewToken(), {login, Secret("a long enough secret"), ""}).value();
    }
    // The newest entry of the audit log.
    audit::Entry lastEntry() { return audit.list({}, std::nullopt, 1).value().items.at(0); }
    auto signIn(const std::string& login, const std::string& password, const std::string& address = "1.2.3.4") {
        return sessions.signIn({login, Secret(password), "laptop", address});
    }
};

} // namespace vitascope::server::auth
