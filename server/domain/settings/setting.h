// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators can change while the server runs: names, kinds and bounds. Thread: values; functions any.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vitascope::server::settings {

// A flag, a whole number, or a text (also one word of a list).
using Value = std::variant<bool, std::int64_t, std::string>;

// As it is stored: "true", "42", the text.
[[nodiscard]] std::string toText(const Value& value);

struct FlagRule {};
struct NumberRule {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
struct TextRule {
    std::size_t least = 0; // characters
    std::size_t most = 0;
};
struct ChoiceRule {
    std::vector<std::string> words;
};
using Rule = std::variant<FlagRule, NumberRule, TextRule, ChoiceRule>;

struct Definition {
    std::string key;         // "auth.registration"; the table and key of the configuration file
    std::string description; // a sentence for people
    std::string unit;        // of a number: "GiB"; empty if it counts things
    Rule rule;
    Value usual; // what counts while nothing is set: of the configuration file
    bool needsRestart = false;
};

// The value as it is kept. InvalidInput, with key and what was expected, if it breaks the rule.
[[nodiscard]] Result<Value> checkValue(const Definition& definition, const Value& value);
// A stored text as a value of the definition's kind; nothing if it is none of its, or breaks its rule by now.
[[nodiscard]] std::optional<Value> parseValue(const Definition& definition, const std::string& text);

} // namespace vitascope::server::settings
