// SPDX-License-Identifier: GPL-3.0-or-later
// The spool in a folder of a local file system: one file an upload, named by its id. Thread: any.
#pragma once

#include "server/domain/storage/upload_spool.h"

namespace vitascope::server::disk {

class DiskUploadSpool final : public storage::UploadSpool {
public:
    // Makes the folder if it is not there.
    [[nodiscard]] static Result<std::unique_ptr<DiskUploadSpool>> open(const std::filesystem::path& folder);

    [[nodiscard]] Result<void> create(UploadId id) override;
    [[nodiscard]] Result<std::unique_ptr<storage::SpoolFile>> open(UploadId id, std::uint64_t acknowledged) override;
    [[nodiscard]] std::filesystem::path pathOf(UploadId id) const override;
    [[nodiscard]] Result<void> checkPresent() const override;
    [[nodiscard]] Result<void> remove(UploadId id) override;
    [[nodiscard]] Result<std::vector<storage::SpooledUpload>> list() const override;

private:
    explicit DiskUploadSpool(std::filesystem::path folder) : folder_(std::move(folder)) {}

    const std::filesystem::path folder_;
};

} // namespace vitascope::server::disk
