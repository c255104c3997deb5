// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/credit.h"

#include <array>
#include <utility>

namespace vitascope::server::catalog {
namespace {

constexpr std::array kNames{std::pair{CreditRole::Director, std::string_view("director")},
                            std::pair{CreditRole::Writer, std::string_view("writer")},
                            std::pair{CreditRole::Cast, std::string_view("cast")},
                            std::pair{CreditRole::Composer, std::string_view("composer")},
                            std::pair{CreditRole::Producer, std::string_view("producer")},
                            std::pair{CreditRole::Cinematographer, std::string_view("cinematographer")},
                            std::pair{CreditRole::Editor, std::string_view("editor")}};

} // namespace

std::string_view toString(CreditRole role) {
    for (const auto& [value, name] : kNames)
        if (value == role)
            return name;
    return {};
}

std::optional<CreditRole> parseCreditRole(std::string_view text) {
    for (const auto& [value, name] : kNames)
        if (name == text)
            return value;
    return std::nullopt;
}

} // namespace vitascope::server::catalog
