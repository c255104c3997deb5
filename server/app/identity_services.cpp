// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/identity_services.h"

namespace vitascope::server::app {
namespace {

auth::Registration registrationOf(const Config& config) {
    switch (config.auth.registration) {
    case Config::Auth::Registration::Open:
        return auth::Registration::Open;
    case Config::Auth::Registration::Invitation:
        return auth::Registration::Invitation;
    case Config::Auth::Registration::Closed:
        break;
    }
    return auth::Registration::Closed;
}

} // namespace

IdentityServices::IdentityServices(const IdentityParts& parts, const Config& config)
    : hasher({.inFlight = config.limits.passwordHashes}),
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
               [registration = registrationOf(config)] { return registration; }),
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
