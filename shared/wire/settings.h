// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a running server: /api/v1/settings. Thread: any.
#pragma once

#include "shared/wire/json.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vitascope::wire {

// A flag, a whole number or a text: true, 42, "open".
using SettingValue = std::variant<bool, std::int64_t, std::string>;

enum class SettingKind { Flag, Number, Text, Choice };
[[nodiscard]] std::string_view toString(SettingKind value);

struct Setting {
    std::string key; // "auth.registration"
    SettingKind kind = SettingKind::Flag;
    std::string description;
    SettingValue value;
    SettingValue usual;                // of the configuration file; what a reset goes back to
    std::optional<std::string> unit;   // of a number
    std::optional<std::int64_t> least; // of a number, or of the characters of a text
    std::optional<std::int64_t> most;  // the same
    std::vector<std::string> choices;  // of a choice
    bool changed = false;              // it is not the usual one
    bool needsRestart = false;         // a change counts from the next start on
    bool waitsForRestart = false;      // and that is still to come

    friend bool operator==(const Setting&, const Setting&) = default;
};

struct SettingList {
    std::vector<Setting> items;

    friend bool operator==(const SettingList&, const SettingList&) = default;
};

// PATCH: all of them are changed, or none.
struct SettingChanges {
    std::map<std::string, SettingValue> values;
};

[[nodiscard]] std::string toJson(const SettingList& value);
[[nodiscard]] std::string toJson(const SettingChanges& value);
template<>
Result<SettingList> fromJson<SettingList>(std::string_view text);
template<>
Result<SettingChanges> fromJson<SettingChanges>(std::string_view text);

} // namespace vitascope::wire
