// SPDX-License-Identifier: GPL-3.0-or-later
// Backups as the API shows them. Thread: any.
#pragma once

#include "server/domain/backups/backup.h"
#include "shared/wire/backups.h"

namespace vitascope::server::api {

[[nodiscard]] wire::Backup encodeBackup(const backups::BackupView& view);

} // namespace vitascope::server::api
