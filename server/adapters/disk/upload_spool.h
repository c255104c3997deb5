// SPDX-License-Identifier: GPL-3.0-or-later
// The spool in a folder of a local file system: one file an upload, named by its id. It says Full while less than the
// reserve would be left of the file system, so that the database beside it never meets a full disk first. Thread: any.
#pragma once

#include "server/adapters/disk/store_marker.h"
#include "server/domain/storage/upload_spool.h"

#include <functional>

namespace vitascope::server::disk {

class DiskUploadSpool final : public storage::UploadSpool {
public:
    // Bytes that others are to find free; asked each time.
    using Reserve = std::function<std::uint64_t()>;

    // Makes the folder and its marker file if they are not there. Unavailable if the marker is that of another
    // database.
    [[nodiscard]] static Result<std::unique_ptr<DiskUploadSpool>> open(
        const std::filesystem::path& folder, Reserve reserve = [] { return std::uint64_t{0}; },
        std::string database = {});

    [[nodiscard]] Result<storage::SpoolOutcome> create(UploadId id) override;
    [[nodiscard]] Result<std::unique_ptr<storage::SpoolFile>> open(UploadId id, std::uint64_t acknowledged) override;
    [[nodiscard]] std::filesystem::path pathOf(UploadId id) const override;
    [[nodiscard]] Result<void> checkPresent() const override;
    [[nodiscard]] Result<UtcTime> markedAt() const override;
    [[nodiscard]] Result<void> remove(UploadId id) override;
    [[nodiscard]] Result<std::vector<storage::SpooledUpload>> list() const override;

    // Whether the folder is ours and there: its disk is mounted.
    [[nodiscard]] bool isThere() const { return marker_.isThere(); }

private:
    DiskUploadSpool(std::filesystem::path folder, Reserve reserve, const StoreMarker& marker)
        : folder_(std::move(folder)), reserve_(std::move(reserve)), marker_(marker) {}

    const std::filesystem::path folder_;
    const Reserve reserve_;
    const StoreMarker marker_;
};

} // namespace vitascope::server::disk
