// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/identity_services.h"

namespace vitascope::server::app {
namespace {

// Half of the API's threads at most, so that the others answer while passwords are checked.
crypto::Argon2Settings hashingOf(const Config::Limits& limits) {
    return crypto::boundedTo({.inFlight = limits.passwordHashes}, limits.apiThreads / 2);
}

} // namespace

IdentityServices::IdentityServices(const IdentityParts& parts, const Config& config)
    : hasher(hashingOf(config.limits)),
      signInLimiter({}, parts.clock),
      requestLimits(parts.clock),
      sessions({.work = parts.work,
                .users = userRows,
                .sessions = sessionRows,
                .hasher = hasher,
                .accessTokens = parts.accessTokens,
                .tokens = tokens,
                .revoked = revoked,
                .limiter = signInLimiter,
                .audit = parts.audit,
                .clock = parts.clock,
                .ids = parts.ids},
               {}),
      userSessions(parts.work, sessionRows, revoked, parts.audit, parts.clock),
      invitations({.work = parts.work,
                   .invitations = invitationRows,
                   .audit = parts.audit,
                   .tokens = tokens,
                   .clock = parts.clock,
                   .ids = parts.ids}),
      accounts({.work = parts.work,
                .users = userRows,
                .userSessions = userSessions,
                .sessionService = sessions,
                .invitations = invitations,
                .hasher = hasher,
                .audit = parts.audit,
                .clock = parts.clock,
                .ids = parts.ids},
               parts.registration),
      passwords({.work = parts.work,
                 .users = userRows,
                 .resets = resetRows,
                 .sessions = userSessions,
                 .hasher = hasher,
                 .audit = parts.audit,
                 .tokens = tokens,
                 .clock = parts.clock}),
      setup({.work = parts.work,
             .users = userRows,
             .claims = claimRows,
             .sessionService = sessions,
             .audit = parts.audit,
             .hasher = hasher,
             .tokens = parts.claimTokens,
             .clock = parts.clock,
             .ids = parts.ids}) {}

} // namespace vitascope::server::app
