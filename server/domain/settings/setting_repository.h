// SPDX-License-Identifier: GPL-3.0-or-later
// The settings that were changed, as text. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"

#include <map>
#include <string>

namespace vitascope::server::settings {

class SettingRepository {
public:
    virtual ~SettingRepository() = default;

    [[nodiscard]] virtual Result<std::map<std::string, std::string>> list(ReadScope& scope) = 0;
    // Replaces.
    [[nodiscard]] virtual Result<void> put(WriteScope& scope, const std::string& key, const std::string& text,
                                           UtcTime now) = 0;
    // One that is not there is no failure.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, const std::string& key) = 0;
};

} // namespace vitascope::server::settings
