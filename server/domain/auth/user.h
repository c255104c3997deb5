// SPDX-License-Identifier: GPL-3.0-or-later
// A person with an account, and the rules for what is typed when one is made. Thread: values; functions any.
#pragma once

#include "server/domain/auth/role.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::auth {

struct User {
    UserId id;
    std::string login;
    std::string displayName;
    Role role = Role::Viewer;
    std::string passwordHash; // PHC string format
    UtcTime createdAt;
    std::optional<UtcTime> blockedAt = {}; // since then nobody signs in as this user

    friend bool operator==(const User&, const User&) = default;
};

// What somebody types to get an account.
struct NewAccount {
    std::string login;
    Secret password;
    std::string displayName;
};

// The account as it is kept: ends trimmed, an empty display name becomes the login. InvalidInput, naming the field.
// Login: 3 to 64 of a-z A-Z 0-9 . _ - @ +, first a letter or digit (an e-mail address fits).
// Display name: up to 100 characters. Password: see checkPassword.
[[nodiscard]] Result<NewAccount> checkAccount(const NewAccount& account);

// Two logins that differ only in the case of letters are the same one; this is what is compared.
[[nodiscard]] std::string loginKey(std::string_view login);

// NIST SP 800-63B, 5.1.1.2, and OWASP ASVS 5.0, 6.2: 8 to 128 characters (code points) of any kind, in any mixture, but
// none of the passwords that attackers try first (common_passwords.h), and not one that would be too short without the
// login or the product's name in it. InvalidInput says why; it never repeats the password.
[[nodiscard]] Result<void> checkPassword(const Secret& password, std::string_view login);

} // namespace vitascope::server::auth
