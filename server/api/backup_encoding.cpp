// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/backup_encoding.h"

namespace vitascope::server::api {
namespace {

wire::BackupState encodeState(backups::BackupState state) {
    switch (state) {
    case backups::BackupState::Running:
        return wire::BackupState::Running;
    case backups::BackupState::Done:
        return wire::BackupState::Done;
    case backups::BackupState::Failed:
        break;
    }
    return wire::BackupState::Failed;
}

} // namespace

wire::Backup encodeBackup(const backups::BackupView& view) {
    const auto& backup = view.backup;
    wire::Backup encoded;
    encoded.name = backup.name;
    encoded.state = encodeState(backup.state);
    encoded.begunAt = backup.begunAt;
    encoded.endedAt = backup.endedAt;
    if (!backup.reason.empty())
        encoded.reason = backup.reason;
    encoded.files = static_cast<std::int64_t>(backup.files);
    encoded.bytes = static_cast<std::int64_t>(backup.bytes);
    encoded.isKept = view.isKept;
    encoded.done = view.done;
    return encoded;
}

} // namespace vitascope::server::api
