// SPDX-License-Identifier: GPL-3.0-or-later
// The services of auth over fakes, and somebody to sign in.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/setup_service.h"
#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/auth/fake_access_tokens.h"
#include "tests/server/domain/auth/fake_claim_repository.h"
#include "tests/server/domain/auth/fake_password_hasher.h"
#include "tests/server/domain/auth/fake_session_repository.h"
#include "tests/server/domain/auth/fake_user_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

namespace vitascope::server::auth {

struct AuthStage {
    explicit AuthStage(Registration registration = Registration::Open)
        : accounts({work, users, sessionRows, sessions, hasher, revoked, clock, ids}, registration) {}

    test::ManualClock clock;
    SystemIdSource ids{clock};
    RandomTokenSource tokens;
    test::FakeUnitOfWork work;
    audit::FakeAuditRepository auditEntries;
    audit::AuditLog audit{work, auditEntries, clock, ids};
    FakeUserRepository users;
    FakeSessionRepository sessionRows;
    FakeClaimRepository claims;
    FakePasswordHasher hasher;
    FakeAccessTokens accessTokens;
    RevokedSessions revoked;
    SignInLimiter limiter{{}, clock};
    SessionService sessions{{work, users, sessionRows, hasher, accessTokens, tokens, revoked, limiter, clock, ids}, {}};
    AccountService accounts;
    SetupService setup{{work, users, claims, sessions, hasher, tokens, clock, ids}};

    static NewAccount anna() { return {"Anna", Secret("a long enough secret"), "Anna A."}; }
    SignedIn registerAnna() { return accounts.registerViewer(anna(), "").value(); }
    // Makes an administrator as the claim does.
    SignedIn claimAs(const std::string& login) {
        return setup.claim(**setup.renewToken(), {login, Secret("a long enough secret"), ""}).value();
    }
    auto signIn(const std::string& login, const std::string& password, const std::string& address = "1.2.3.4") {
        return sessions.signIn({login, Secret(password), "laptop", address});
    }
};

} // namespace vitascope::server::auth
