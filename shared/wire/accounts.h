// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions, passwords and invitations: /me/sessions, /me/password, /users/{id}/…, /invitations. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/secret.h"
#include "shared/wire/auth.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

// A sign-in on one device.
struct Session {
    SessionId id;
    std::string device;
    std::string address; // from which it was last used
    UtcTime createdAt;
    UtcTime usedAt;
    UtcTime expiresAt;
    bool current = false; // the one that asks

    friend bool operator==(const Session&, const Session&) = default;
};

// GET /me/sessions, GET /users/{id}/sessions
struct SessionList {
    std::vector<Session> items; // the one used last first

    friend bool operator==(const SessionList&, const SessionList&) = default;
};

// PUT /me/password
struct PasswordChange {
    Secret current;
    Secret password;
};

// POST /users/{id}/password-reset
struct ResetToken {
    Secret token; // told now and never again
    UtcTime expiresAt;
};

// POST /auth/reset-password
struct PasswordReset {
    Secret token;
    Secret password;
};

// POST /invitations
struct InvitationInput {
    Role role = Role::Viewer;
    std::optional<std::string> note;
    std::optional<int> hours; // that it counts; 168 without it
    std::optional<int> uses;  // 1 without it
};

struct Invitation {
    InvitationId id;
    Role role = Role::Viewer;
    std::string note;
    UserId createdBy;
    UtcTime createdAt;
    UtcTime expiresAt;
    int uses = 1;
    int used = 0;
    std::optional<UtcTime> revokedAt;

    friend bool operator==(const Invitation&, const Invitation&) = default;
};

// The answer of POST /invitations.
struct MadeInvitation {
    Invitation invitation;
    Secret token; // told now and never again
};

// GET /invitations
struct InvitationPage {
    std::vector<Invitation> items; // newest first
    std::optional<std::string> nextCursor;

    friend bool operator==(const InvitationPage&, const InvitationPage&) = default;
};

[[nodiscard]] std::string toJson(const SessionList& value);
[[nodiscard]] std::string toJson(const PasswordChange& value);
[[nodiscard]] std::string toJson(const ResetToken& value);
[[nodiscard]] std::string toJson(const PasswordReset& value);
[[nodiscard]] std::string toJson(const InvitationInput& value);
[[nodiscard]] std::string toJson(const MadeInvitation& value);
[[nodiscard]] std::string toJson(const InvitationPage& value);
template<>
Result<SessionList> fromJson<SessionList>(std::string_view text);
template<>
Result<PasswordChange> fromJson<PasswordChange>(std::string_view text);
template<>
Result<ResetToken> fromJson<ResetToken>(std::string_view text);
template<>
Result<PasswordReset> fromJson<PasswordReset>(std::string_view text);
template<>
Result<InvitationInput> fromJson<InvitationInput>(std::string_view text);
template<>
Result<MadeInvitation> fromJson<MadeInvitation>(std::string_view text);
template<>
Result<InvitationPage> fromJson<InvitationPage>(std::string_view text);

} // namespace vitascope::wire
