// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way into a backup and out of it. Nothing here syncs: see BackupFolder. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/base/sha256.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace vitascope::server::backup {

using BytesRead = std::function<void(std::uint64_t bytes)>; // since the call before

struct FileFacts {
    std::uint64_t size = 0;
    Digest digest; // as in BackedUpFile

    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

// What a file holds. Cancelled, within a MiB, when it was stopped.
[[nodiscard]] Result<FileFacts> examineFile(const std::filesystem::path& file, const BytesRead& onBytes = {},
                                            const std::stop_token& stop = {});

// Copies the file, or so many bytes of its head, to a new one in a folder that is made if need be; tells what was
// written, as it was read. Corrupt if it has fewer bytes than that. Unavailable when the disk is full; Cancelled,
// within a MiB, when it was stopped.
[[nodiscard]] Result<FileFacts> copyFile(const std::filesystem::path& from, const std::filesystem::path& to,
                                         std::optional<std::uint64_t> length = {}, const BytesRead& onBytes = {},
                                         const std::stop_token& stop = {});

// The same file under a second name, without a copy; false where that is not possible (another file system).
[[nodiscard]] Result<bool> linkFile(const std::filesystem::path& from, const std::filesystem::path& to);

// The names of the regular files, or of the folders, in a folder; none if the folder is not there.
[[nodiscard]] Result<std::vector<std::string>> filesIn(const std::filesystem::path& folder);
[[nodiscard]] Result<std::vector<std::string>> foldersIn(const std::filesystem::path& folder);

} // namespace vitascope::server::backup
