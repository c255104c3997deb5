// SPDX-License-Identifier: GPL-3.0-or-later
// manifest.json of a backup: every file in it with its size and digest. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/sha256.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::backup {

inline constexpr auto kManifestName = "manifest.json";
inline constexpr auto kDatabaseName = "vitascope.sqlite"; // in a backup as in a data folder

struct BackedUpFile {
    std::string path; // below the backup: "blobs/ab/abcd…"
    std::uint64_t size = 0;
    Digest digest; // over the digests of its blocks of 1 MiB, as those of tracks (docs/package-format.md)

    friend bool operator==(const BackedUpFile&, const BackedUpFile&) = default;
};

struct BackupManifest {
    std::string version; // of the program that made it
    UtcTime takenAt;     // the moment whose state it holds
    std::vector<BackedUpFile> files;

    friend bool operator==(const BackupManifest&, const BackupManifest&) = default;
};

[[nodiscard]] std::string toJson(const BackupManifest& manifest);
// InvalidInput for what is no manifest, or names files outside of a data folder; Conflict for a newer format.
[[nodiscard]] Result<BackupManifest> parseBackupManifest(std::string_view json);

} // namespace vitascope::server::backup
