// SPDX-License-Identifier: GPL-3.0-or-later
// Blobs in a folder of a local file system: ab/abcd…, named by the digest. Bytes are on the disk
// before they have their name, and the name is on the disk before a call returns. Thread: any.
#pragma once

#include "server/adapters/disk/store_marker.h"
#include "server/domain/storage/blob_store.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace vitascope::server::disk {

// Whose store it is: the id of the database, and whether that names blobs, so that an empty folder cannot be the store.
struct BlobStoreOwner {
    std::string database;
    bool hasBlobs = false;
};

class DiskBlobStore final : public storage::BlobStore, public storage::LocalBlobs {
public:
    // Makes the folder and its marker file if there is neither. Unavailable if a folder with blobs has no marker, or
    // the marker of another database. A folder without blobs and marker, of an owner that has blobs, is taken for a
    // disk that is not mounted: the store is away until its marker shows. Removes what a crash left half-written.
    [[nodiscard]] static Result<std::unique_ptr<DiskBlobStore>> open(const std::filesystem::path& folder,
                                                                     const BlobStoreOwner& owner = {});

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
    // When it was last put or adopted (rename changes a file's status time); nothing if it is not there.
    [[nodiscard]] std::optional<UtcTime> storedAt(const Digest& digest) const;
    [[nodiscard]] Result<void> adopt(const storage::BlobRef& blob, const std::filesystem::path& file) override;
    [[nodiscard]] Result<void> removeStoredBefore(const storage::BlobRef& blob, UtcTime time) override;

    // Whether the folder is ours and there: its disk is mounted.
    [[nodiscard]] bool isThere() const { return marker_.isThere(); }

private:
    DiskBlobStore(std::filesystem::path folder, const StoreMarker& marker)
        : folder_(std::move(folder)), marker_(marker) {}

    [[nodiscard]] Result<void> makeFolderOf(const storage::BlobRef& blob) const;

    const std::filesystem::path folder_;
    const StoreMarker marker_;
    std::atomic<std::uint64_t> parts_ = 0; // numbers the files being written
    std::mutex naming_;                    // so that nothing comes between a look at a blob's time and its removal
};

} // namespace vitascope::server::disk
