// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/settings/setting.h"

#include "server/domain/text_rules.h"

#include <algorithm>
#include <charconv>

namespace vitascope::server::settings {
namespace {

template<class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template<class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

tl::unexpected<Error> refuse(const Definition& definition, const std::string& expected) {
    return fail(ErrorCode::InvalidInput, definition.key + ": expected " + expected);
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Result<Value> checkNumber(const Definition& definition, const NumberRule& rule, const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr || *number < rule.least || *number > rule.most)
        return refuse(definition,
                      "a whole number from " + std::to_string(rule.least) + " to " + std::to_string(rule.most));
    return value;
}

Result<Value> checkWords(const Definition& definition, const TextRule& rule, const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr)
        return refuse(definition, "a text");
    return checkText(*text, {.field = definition.key, .least = rule.least, .most = rule.most})
        .map([](std::string kept) { return Value(std::move(kept)); });
}

Result<Value> checkChoice(const Definition& definition, const ChoiceRule& rule, const Value& value) {
    const auto* word = std::get_if<std::string>(&value);
    if (word == nullptr || std::ranges::find(rule.words, *word) == rule.words.end())
        return refuse(definition, "one of " + listed(rule.words));
    return value;
}

} // namespace

std::string toText(const Value& value) {
    return std::visit(Overloaded{[](bool flag) { return std::string(flag ? "true" : "false"); },
                                 [](std::int64_t number) { return std::to_string(number); },
                                 [](const std::string& text) { return text; }},
                      value);
}

Result<Value> checkValue(const Definition& definition, const Value& value) {
    return std::visit(Overloaded{[&](const FlagRule&) -> Result<Value> {
                                     return std::holds_alternative<bool>(value) ? Result<Value>(value)
                                                                                : refuse(definition, "true or false");
                                 },
                                 [&](const NumberRule& rule) { return checkNumber(definition, rule, value); },
                                 [&](const TextRule& rule) { return checkWords(definition, rule, value); },
                                 [&](const ChoiceRule& rule) { return checkChoice(definition, rule, value); }},
                      definition.rule);
}

std::optional<Value> parseValue(const Definition& definition, const std::string& text) {
    Value value = text;
    if (std::holds_alternative<FlagRule>(definition.rule) && (text == "true" || text == "false"))
        value = text == "true";
    if (std::holds_alternative<NumberRule>(definition.rule)) {
        std::int64_t number = 0;
        const auto* end = text.data() + text.size();
        if (const auto read = std::from_chars(text.data(), end, number); read.ec == std::errc() && read.ptr == end)
            value = number;
    }
    const auto checked = checkValue(definition, value);
    return checked ? std::optional(*checked) : std::nullopt;
}

} // namespace vitascope::server::settings
