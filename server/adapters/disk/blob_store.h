// SPDX-License-Identifier: GPL-3.0-or-later
// Blobs in a folder of a local file system: ab/abcd…, named by the digest. Bytes are on the disk
// before they have their name, and the name is on the disk before a call returns. Thread: any.
#pragma once

#include "server/domain/storage/blob_store.h"

#include <atomic>
#include <memory>

namespace vitascope::server::disk {

class DiskBlobStore final : public storage::BlobStore, public storage::LocalBlobs {
public:
    // Makes the folder and its marker file if there is neither; Unavailable if a folder with blobs has no marker,
    // since then it is not this store (a disk that is not mounted, say). Removes what a crash left half-written.
    [[nodiscard]] static Result<std::unique_ptr<DiskBlobStore>> open(const std::filesystem::path& folder);

    [[nodiscard]] Result<void> put(const storage::BlobRef& blob, package::ByteReader& source) override;
    [[nodiscard]] Result<std::size_t> read(const storage::BlobRef& blob, std::uint64_t offset,
                                           std::span<std::uint8_t> bytes) const override;
    [[nodiscard]] Result<std::optional<std::uint64_t>> stat(const storage::BlobRef& blob) const override;
    [[nodiscard]] Result<void> remove(const storage::BlobRef& blob) override;
    [[nodiscard]] Result<std::vector<storage::BlobRef>> list(const std::optional<Digest>& after,
                                                             std::size_t limit) const override;

    [[nodiscard]] Result<storage::FileRange> open(const storage::BlobRef& blob) const override;
    [[nodiscard]] std::filesystem::path pathOf(const storage::BlobRef& blob) const override;
    [[nodiscard]] Result<void> checkPresent() const override;
    [[nodiscard]] Result<void> adopt(const storage::BlobRef& blob, const std::filesystem::path& file) override;

private:
    explicit DiskBlobStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] Result<void> makeFolderOf(const storage::BlobRef& blob) const;

    const std::filesystem::path folder_;
    std::atomic<std::uint64_t> parts_ = 0; // numbers the files being written
};

} // namespace vitascope::server::disk
