// SPDX-License-Identifier: GPL-3.0-or-later
// One table of the configuration file: takes keys out by type, notes every mistake with its line, and refuses the keys
// that nobody took. Thread: one.
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitascope::server::app {

// What is wrong with a file, a line each: "vitascope.toml:3: [server] listen: expected …".
class Mistakes {
public:
    explicit Mistakes(std::string file) : file_(std::move(file)) {}

    void add(const toml::source_region& where, std::string_view what);
    [[nodiscard]] bool isEmpty() const { return lines_.empty(); }
    [[nodiscard]] std::string text() const;

private:
    std::string file_;
    std::vector<std::pair<std::uint32_t, std::string>> lines_;
};

class ConfigSection {
public:
    // The root's table of that name; all keys have their defaults if there is none.
    ConfigSection(const toml::table& root, std::string name, Mistakes& mistakes);

    // Each leaves the value as it is if the key is not there.
    void text(std::string_view key, std::string& value);
    void texts(std::string_view key, std::vector<std::string>& values);
    void flag(std::string_view key, bool& value);
    void number(std::string_view key, std::uint64_t least, std::uint64_t most, std::uint64_t& value);
    template<class Number>
    void number(std::string_view key, std::uint64_t least, std::uint64_t most, Number& value) {
        auto wide = static_cast<std::uint64_t>(value);
        number(key, least, most, wide);
        value = static_cast<Number>(wide);
    }
    // One word of a list; the value it stands for.
    template<class Value>
    void choice(std::string_view key, std::initializer_list<std::pair<std::string_view, Value>> words, Value& value) {
        std::vector<std::string_view> names;
        for (const auto& [name, meaning] : words)
            names.push_back(name);
        if (const auto index = chosen(key, names); index < words.size())
            value = (words.begin() + static_cast<std::ptrdiff_t>(index))->second;
    }
    // The key's value is wrong in a way that its reader found out.
    void refuse(std::string_view key, std::string_view expected);
    // Refuses the keys that were not asked for.
    void finish();

private:
    [[nodiscard]] const toml::node* take(std::string_view key);
    [[nodiscard]] std::size_t chosen(std::string_view key, const std::vector<std::string_view>& names);
    [[nodiscard]] std::string title(std::string_view key) const;

    std::string name_;
    const toml::table* table_ = nullptr;
    std::set<std::string, std::less<>> taken_;
    Mistakes& mistakes_;
};

} // namespace vitascope::server::app
