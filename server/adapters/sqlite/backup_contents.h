// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a database refers to, for a backup of it. Thread: any.
#pragma once

#include "server/domain/storage/blob.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace vitascope::server::sqlite {

struct UploadContent {
    UploadId id;
    std::uint64_t acknowledged = 0;       // bytes of its file that count
    std::optional<storage::BlobRef> blob; // what becomes of it, if a track is being made of it
};

struct BackupContents {
    std::vector<storage::BlobRef> blobs; // of committed tracks, each once
    std::vector<UploadContent> uploads;
};

// Of a copy that nobody else has open.
[[nodiscard]] Result<BackupContents> contentsOf(const std::filesystem::path& copy);

// Forgets uploads whose files had gone by the time they were to be copied.
[[nodiscard]] Result<void> dropUploads(const std::filesystem::path& copy, std::span<const UploadId> uploads);

} // namespace vitascope::server::sqlite
