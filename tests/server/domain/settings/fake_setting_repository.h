// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/settings/setting_repository.h"

namespace vitascope::server::settings {

class FakeSettingRepository final : public SettingRepository {
public:
    Result<std::map<std::string, std::string>> list(ReadScope&) override { return rows; }
    Result<void> put(WriteScope&, const std::string& key, const std::string& text, UtcTime) override {
        rows[key] = text;
        return {};
    }
    Result<void> remove(WriteScope&, const std::string& key) override {
        rows.erase(key);
        return {};
    }

    std::map<std::string, std::string> rows;
};

} // namespace vitascope::server::settings
