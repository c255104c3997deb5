// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/backups/backup.h"

namespace vitascope::server::backups {

std::string_view toString(BackupState state) {
    switch (state) {
    case BackupState::Running:
        return "running";
    case BackupState::Done:
        return "done";
    case BackupState::Failed:
        break;
    }
    return "failed";
}

std::optional<BackupState> parseBackupState(std::string_view text) {
    for (const auto state : {BackupState::Running, BackupState::Done, BackupState::Failed})
        if (toString(state) == text)
            return state;
    return std::nullopt;
}

} // namespace vitascope::server::backups
