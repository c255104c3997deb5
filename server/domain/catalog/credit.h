// SPDX-License-Identifier: GPL-3.0-or-later
// People of films and what they did in them. Thread: values; functions any.
#pragma once

#include "shared/base/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::catalog {

struct Person {
    PersonId id;
    std::string name;

    friend bool operator==(const Person&, const Person&) = default;
};

enum class CreditRole { Director, Writer, Cast, Composer, Producer, Cinematographer, Editor };

[[nodiscard]] std::string_view toString(CreditRole role);
[[nodiscard]] std::optional<CreditRole> parseCreditRole(std::string_view text);

// One person in one role of one title.
struct Credit {
    std::optional<PersonId> person; // always set in a title; an editor may give the name alone
    std::string name;               // the person's
    CreditRole role = CreditRole::Cast;
    std::optional<std::string> character; // whom a member of the cast plays

    friend bool operator==(const Credit&, const Credit&) = default;
};

} // namespace vitascope::server::catalog
