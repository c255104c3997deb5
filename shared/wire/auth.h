// SPDX-License-Identifier: GPL-3.0-or-later
// Claiming a server, registering, signing in, refreshing, and users. Secrets stay Secret on both ends. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/secret.h"
#include "shared/wire/json.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

enum class Role { Viewer, Editor, Administrator };
[[nodiscard]] std::string_view toString(Role value);

struct User {
    UserId id;
    std::string login;
    std::string displayName;
    Role role = Role::Viewer;
    std::optional<UtcTime> blockedAt = {}; // since then nobody signs in as this user

    friend bool operator==(const User&, const User&) = default;
};

struct Tokens {
    Secret accessToken;               // a JWT; "Authorization: Bearer <accessToken>"
    std::chrono::seconds expiresIn{}; // life of the access token from the answer on
    Secret refreshToken;              // good for one refresh, which answers with the next one
    User user;
};

// POST /setup/claim
struct ClaimRequest {
    Secret token; // printed once by a fresh server
    std::string login;
    Secret password;
    std::string displayName;
};

// POST /auth/register
struct RegisterRequest {
    std::string login;
    Secret password;
    std::string displayName;
    std::optional<Secret> invitation = {}; // its token
};

// POST /auth/sign-in
struct SignInRequest {
    std::string login;
    Secret password;
    std::string device; // shown in the list of sessions
};

// POST /auth/refresh
struct RefreshRequest {
    Secret refreshToken;
};

// PUT /users/{id}/role
struct RoleInput {
    Role role = Role::Viewer;
};

// GET /users
struct UserPage {
    std::vector<User> items;
    std::optional<std::string> nextCursor;

    friend bool operator==(const UserPage&, const UserPage&) = default;
};

[[nodiscard]] std::string toJson(const User& value);
[[nodiscard]] std::string toJson(const Tokens& value);
[[nodiscard]] std::string toJson(const ClaimRequest& value);
[[nodiscard]] std::string toJson(const RegisterRequest& value);
[[nodiscard]] std::string toJson(const SignInRequest& value);
[[nodiscard]] std::string toJson(const RefreshRequest& value);
[[nodiscard]] std::string toJson(const RoleInput& value);
[[nodiscard]] std::string toJson(const UserPage& value);
template<>
Result<User> fromJson<User>(std::string_view text);
template<>
Result<Tokens> fromJson<Tokens>(std::string_view text);
template<>
Result<ClaimRequest> fromJson<ClaimRequest>(std::string_view text);
template<>
Result<RegisterRequest> fromJson<RegisterRequest>(std::string_view text);
template<>
Result<SignInRequest> fromJson<SignInRequest>(std::string_view text);
template<>
Result<RefreshRequest> fromJson<RefreshRequest>(std::string_view text);
template<>
Result<RoleInput> fromJson<RoleInput>(std::string_view text);
template<>
Result<UserPage> fromJson<UserPage>(std::string_view text);

} // namespace vitascope::wire
