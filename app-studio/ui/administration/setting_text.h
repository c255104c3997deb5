// SPDX-License-Identifier: GPL-3.0-or-later
// How settings of the server are called before a person: names of those this program knows, the server's description
// for all others; what is wrong with a draft. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/setting_check.h"

#include <QString>

namespace vitascope::studio {

// The panel that shows a setting.
enum class SettingSection { General, Storage, Work };

struct SettingPlace {
    SettingSection section = SettingSection::General;
    QString group; // the heading that it stands under
};

// Settings that this program does not know stand under "Other" in General.
[[nodiscard]] SettingPlace settingPlace(const wire::Setting& setting);
[[nodiscard]] QString settingName(const wire::Setting& setting);
// What it does, with its range; empty where the name says all.
[[nodiscard]] QString settingHint(const wire::Setting& setting);
// A value, or one of the choices.
[[nodiscard]] QString settingValueText(const wire::Setting& setting, const wire::SettingValue& value);
[[nodiscard]] QString settingMistakeText(const wire::Setting& setting, SettingMistake mistake);

} // namespace vitascope::studio
