// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/common_passwords.h"

#include <algorithm>
#include <array>
#include <string>

namespace vitascope::server::auth {
namespace {

// Shorter ones are refused by their length.
constexpr std::array<std::string_view, 96> kCommon{
    "00000000",     "0123456789",  "0987654321",    "11111111",     "111111111",   "1111111111",   "11223344",
    "112233445566", "12121212",    "123123123",     "12341234",     "12344321",    "12345678",     "123456789",
    "1234567890",   "12345678910", "123456789a",    "1234qwer",     "123654789",   "123qweasd",    "12qwaszx",
    "147258369",    "1q2w3e4r",    "1q2w3e4r5t",    "1q2w3e4r5t6y", "1qaz2wsx",    "1qaz2wsx3edc", "1qazxsw2",
    "22222222",     "55555555",    "66666666",      "77777777",     "87654321",    "88888888",     "987654321",
    "9876543210",   "99999999",    "a1b2c3d4",      "aa123456",     "aaaaaaaa",    "abc12345",     "abcd1234",
    "abcdefgh",     "admin123",    "administrator", "adminadmin",   "alexander",   "asdf1234",     "asdfasdf",
    "asdfghjk",     "asdfghjkl",   "baseball",      "basketball",   "changeme",    "charlie1",     "chocolate",
    "computer",     "corvette",    "dragon123",     "elephant",     "football",    "football1",    "iloveyou",
    "iloveyou1",    "internet",    "jennifer",      "letmein1",     "letmein123",  "liverpool",    "michelle",
    "monkey123",    "password",    "password1",     "password12",   "password123", "password1234", "passw0rd",
    "pokemon1",     "princess",    "princess1",     "q1w2e3r4",     "qazwsxedc",   "qwer1234",     "qwerasdf",
    "qwerty12",     "qwerty123",   "qwerty1234",    "qwertyui",     "qwertyuiop",  "starwars",     "sunshine",
    "superman",     "trustno1",    "vitascope",     "welcome1",     "zaq12wsx"};

} // namespace

bool isCommonPassword(std::string_view password) {
    std::string lower(password);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(kCommon.begin(), kCommon.end(), lower) != kCommon.end();
}

} // namespace vitascope::server::auth
