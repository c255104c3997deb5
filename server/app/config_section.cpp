// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config_section.h"

#include <algorithm>

namespace vitascope::server::app {
namespace {

std::string quotedList(const std::vector<std::string_view>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            list += i + 1 == names.size() ? " or " : ", ";
        list += "\"" + std::string(names[i]) + "\"";
    }
    return list;
}

} // namespace

void Mistakes::add(const toml::source_region& where, std::string_view what) {
    lines_.emplace_back(where.begin.line, file_ + ":" + std::to_string(where.begin.line) + ": " + std::string(what));
}

std::string Mistakes::text() const {
    auto sorted = lines_;
    std::ranges::stable_sort(sorted, {}, &std::pair<std::uint32_t, std::string>::first);
    std::string text;
    for (const auto& [line, what] : sorted)
        text += (text.empty() ? "" : "\n") + what;
    return text;
}

ConfigSection::ConfigSection(const toml::table& root, std::string name, Mistakes& mistakes)
    : name_(std::move(name)), mistakes_(mistakes) {
    const auto* node = root.get(name_);
    table_ = node != nullptr ? node->as_table() : nullptr;
    if (node != nullptr && table_ == nullptr)
        mistakes_.add(node->source(), name_ + ": expected a table, [" + name_ + "]");
}

const toml::node* ConfigSection::take(std::string_view key) {
    taken_.emplace(key);
    return table_ != nullptr ? table_->get(key) : nullptr;
}

std::string ConfigSection::title(std::string_view key) const {
    return "[" + name_ + "] " + std::string(key);
}

void ConfigSection::refuse(std::string_view key, std::string_view expected) {
    if (const auto* node = take(key))
        mistakes_.add(node->source(), title(key) + ": expected " + std::string(expected));
}

void ConfigSection::text(std::string_view key, std::string& value) {
    const auto* node = take(key);
    if (node == nullptr)
        return;
    const auto given = node->value_exact<std::string>();
    if (given && !given->empty())
        value = *given;
    else
        refuse(key, "a text in quotes that is not empty");
}

void ConfigSection::texts(std::string_view key, std::vector<std::string>& values) {
    const auto* node = take(key);
    if (node == nullptr)
        return;
    const auto* list = node->as_array();
    if (list == nullptr || (!list->empty() && !list->is_homogeneous<std::string>()))
        return refuse(key, "a list of texts in quotes");
    values.clear();
    for (const auto& item : *list)
        values.push_back(item.value_or(std::string()));
}

void ConfigSection::flag(std::string_view key, bool& value) {
    const auto* node = take(key);
    if (node == nullptr)
        return;
    if (const auto given = node->value_exact<bool>())
        value = *given;
    else
        refuse(key, "true or false");
}

void ConfigSection::number(std::string_view key, std::uint64_t least, std::uint64_t most, std::uint64_t& value) {
    const auto* node = take(key);
    if (node == nullptr)
        return;
    const auto given = node->value_exact<std::int64_t>();
    if (given && *given >= 0 && static_cast<std::uint64_t>(*given) >= least &&
        static_cast<std::uint64_t>(*given) <= most)
        value = static_cast<std::uint64_t>(*given);
    else
        refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

std::size_t ConfigSection::chosen(std::string_view key, const std::vector<std::string_view>& names) {
    const auto* node = take(key);
    if (node == nullptr)
        return names.size();
    const auto given = node->value_exact<std::string>();
    const auto found = given ? std::ranges::find(names, *given) : names.end();
    if (found == names.end())
        refuse(key, quotedList(names));
    return static_cast<std::size_t>(found - names.begin());
}

void ConfigSection::finish() {
    if (table_ == nullptr)
        return;
    for (const auto& [key, node] : *table_) {
        if (taken_.contains(key.str()))
            continue;
        std::vector<std::string_view> known(taken_.begin(), taken_.end());
        mistakes_.add(key.source(), title(key.str()) + ": there is no such key; expected " + quotedList(known));
    }
}

} // namespace vitascope::server::app
