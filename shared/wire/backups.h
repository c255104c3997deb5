// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that the server makes by itself: /api/v1/backups. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/wire/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

enum class BackupState { Running, Done, Failed };
[[nodiscard]] std::string_view toString(BackupState value);

struct Backup {
    std::string name; // of its folder
    BackupState state = BackupState::Running;
    UtcTime begunAt;
    std::optional<UtcTime> endedAt;
    std::optional<std::string> reason; // why it failed
    std::int64_t files = 0;
    std::int64_t bytes = 0;          // that were copied; linked files cost nothing
    bool isKept = false;             // its folder is there
    std::optional<double> done = {}; // 0 to 1, of one that runs

    friend bool operator==(const Backup&, const Backup&) = default;
};

struct BackupList {
    std::string folder;        // on the server
    int keep = 0;              // how many are kept
    std::vector<Backup> items; // newest first

    friend bool operator==(const BackupList&, const BackupList&) = default;
};

[[nodiscard]] std::string toJson(const Backup& value);
[[nodiscard]] std::string toJson(const BackupList& value);
template<>
Result<Backup> fromJson<Backup>(std::string_view text);
template<>
Result<BackupList> fromJson<BackupList>(std::string_view text);

} // namespace vitascope::wire
