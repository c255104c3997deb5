// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/user.h"

#include "server/domain/auth/common_passwords.h"
#include "server/domain/text_rules.h"

#include <algorithm>

namespace vitascope::server::auth {
namespace {

constexpr std::size_t kShortestPassword = 8;
constexpr std::size_t kLongestPassword = 128;
constexpr std::size_t kShortestNamePart = 4; // shorter ones are in many words by chance
constexpr std::string_view kProduct = "vitascope";

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Result<std::string> checkLogin(std::string_view text) {
    auto login = checkText(text, {.field = "login", .least = 3, .most = 64});
    if (!login)
        return login;
    const auto fits = [](char c) {
        return isLetterOrDigit(c) || std::string_view("._-@+").find(c) != std::string_view::npos;
    };
    if (!isLetterOrDigit(login->front()) || !std::all_of(login->begin(), login->end(), fits))
        return fail(ErrorCode::InvalidInput,
                    "login may hold letters from a to z, digits and . _ - @ + only, and starts with a letter or digit");
    return login;
}

// Whether the password would be too short without the name in it; of an e-mail address also without its local part.
bool leansOn(const std::string& password, std::string_view name) {
    const auto holds = [key = loginKey(password)](const std::string& part) {
        if (part.size() < kShortestNamePart)
            return key == part;
        const auto at = key.find(part);
        if (at == std::string::npos)
            return false;
        const auto rest = key.substr(0, at) + key.substr(at + part.size());
        return countCharacters(rest).value_or(0) < kShortestPassword;
    };
    const auto whole = loginKey(name);
    return holds(whole) || holds(whole.substr(0, whole.find('@')));
}

} // namespace

std::string loginKey(std::string_view login) {
    std::string key(login);
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

Result<void> checkPassword(const Secret& password, std::string_view login) {
    const std::string& text = password.reveal();
    const auto count = countCharacters(text);
    if (!count || text.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidInput, "password is not UTF-8 text");
    if (*count < kShortestPassword)
        return fail(ErrorCode::InvalidInput, "password has fewer than 8 characters; longer is safer");
    if (*count > kLongestPassword)
        return fail(ErrorCode::InvalidInput, "password has more than 128 characters");
    if (isCommonPassword(text))
        return fail(ErrorCode::InvalidInput, "password is one that attackers try first; take several words instead");
    if (leansOn(text, login))
        return fail(ErrorCode::InvalidInput, "password is hardly more than the login; choose another");
    if (leansOn(text, kProduct))
        return fail(ErrorCode::InvalidInput, "password is hardly more than the name of this service; choose another");
    return {};
}

Result<NewAccount> checkAccount(const NewAccount& account) {
    auto login = checkLogin(account.login);
    if (!login)
        return fail(login.error());
    auto displayName = checkText(account.displayName, {.field = "displayName", .least = 0, .most = 100});
    if (!displayName)
        return fail(displayName.error());
    if (auto password = checkPassword(account.password, *login); !password)
        return fail(password.error());
    if (displayName->empty())
        displayName = *login;
    return NewAccount{std::move(*login), account.password, std::move(*displayName)};
}

} // namespace vitascope::server::auth
