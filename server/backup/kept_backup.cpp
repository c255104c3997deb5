// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/kept_backup.h"

#include "server/backup/backup_manifest.h"
#include "shared/base/log.h"

#include <algorithm>
#include <system_error>

namespace vitascope::server::backup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPattern = "vitascope-00000000T000000.000000Z"; // 0: a digit

fs::path partOf(const fs::path& folder) {
    return folder.string() + ".part";
}

} // namespace

std::string backupNameAt(UtcTime time) {
    auto text = toRfc3339(time);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return "vitascope-" + text;
}

bool isBackupName(std::string_view name) {
    return std::ranges::equal(
        name, kPattern, [](char c, char expected) { return expected == '0' ? c >= '0' && c <= '9' : c == expected; });
}

bool isWholeBackup(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / kManifestName, error);
}

Result<void> removeBackup(const fs::path& folder) {
    if (!isBackupName(folder.filename().string()))
        return fail(ErrorCode::InvalidInput, folder.string() + " has not the name of a backup");
    std::error_code error;
    fs::rename(folder, partOf(folder), error);
    if (error)
        return fail(ErrorCode::Unavailable, "rename the backup " + folder.string() + ": " + error.message());
    removePart(folder);
    return {};
}

void removePart(const fs::path& folder) {
    if (!isBackupName(folder.filename().string()))
        return;
    std::error_code error;
    fs::remove_all(partOf(folder), error);
    if (error)
        log::warning("what is left of a backup was not removed",
                     {{"folder", partOf(folder).string()}, {"reason", error.message()}});
}

} // namespace vitascope::server::backup
