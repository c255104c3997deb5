// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the server will take a value for a setting, by the rule that it told. Thread: any.
#pragma once

#include "shared/wire/settings.h"

#include <string_view>

namespace vitascope::studio {

enum class SettingMistake { None, NoNumber, OutOfRange, TooShort, TooLong, NoChoice };

// A text where the setting is a number means that what was typed is none.
[[nodiscard]] SettingMistake checkSetting(const wire::Setting& setting, const wire::SettingValue& value);

// What somebody typed for the setting: a number where it is one and the text is one, else the text without the blanks
// around it.
[[nodiscard]] wire::SettingValue typedSetting(const wire::Setting& setting, std::string_view text);

} // namespace vitascope::studio
