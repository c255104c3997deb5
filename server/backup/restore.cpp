// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/restore.h"

#include "server/backup/backup_folder.h"
#include "server/backup/file_transfer.h"
#include "shared/base/file.h"

#include <algorithm>

namespace vitascope::server::backup {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestManifest = 1024UL * 1024 * 1024;

Result<BackupManifest> readManifest(const fs::path& backup) {
    const auto text = readFile(backup / kManifestName, kLargestManifest);
    if (!text && text.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, backup.string() + " is no backup: it has no " + kManifestName);
    if (!text)
        return fail(text.error());
    return parseBackupManifest(*text);
}

Result<void> expect(const BackedUpFile& file, const Result<FileFacts>& facts) {
    if (!facts)
        return fail(facts.error().code == ErrorCode::NotFound
                        ? Error{ErrorCode::Corrupt, "the backup is damaged: " + file.path + " is missing"}
                        : facts.error());
    if (facts->size != file.size || facts->digest != file.digest)
        return fail(ErrorCode::Corrupt, "the backup is damaged: " + file.path + " is not what its manifest says");
    return {};
}

} // namespace

Result<BackupManifest> restoreBackup(const fs::path& backup, const fs::path& data,
                                     std::span<const sqlite::Migration> migrations, const Progress& onProgress) {
    auto manifest = readManifest(backup);
    if (!manifest)
        return manifest;
    auto folder = BackupFolder::make(data);
    if (!folder)
        return fail(folder.error());
    std::uint64_t total = 0;
    std::uint64_t done = 0;
    for (const auto& file : manifest->files)
        total += 2 * file.size;
    const auto advance = [&](std::uint64_t bytes) {
        done += bytes;
        if (onProgress)
            onProgress(done, std::max(total, done));
    };
    for (const auto& file : manifest->files)
        if (auto proven = expect(file, examineFile(backup / file.path, advance)); !proven)
            return fail(proven.error());
    if (auto known = sqlite::checkSchemaOf(backup / kDatabaseName, migrations); !known)
        return fail(known.error());
    for (const auto& file : manifest->files)
        if (auto proven = expect(file, copyFile(backup / file.path, folder->path() / file.path, {}, advance)); !proven)
            return fail(proven.error());
    if (auto finished = folder->finish(); !finished)
        return fail(finished.error());
    return manifest;
}

} // namespace vitascope::server::backup
