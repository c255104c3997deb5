// SPDX-License-Identifier: GPL-3.0-or-later
// BlobStore: where blobs are kept, whatever the technology. Every call may wait for a disk or a network, so the front's
// loops never call it. Thread: any. Each implementation passes tests/support/blob_store_contract.h.
#pragma once

#include "server/domain/storage/blob.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/package/byte_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace vitascope::server::storage {

class BlobStore {
public:
    virtual ~BlobStore() = default;

    // Stores the bytes durably: when this returns they survive a power cut. Checks size and digest on the way and
    // stores nothing if they differ (Corrupt). Storing what is there already succeeds. Unavailable when the store is
    // full or away.
    [[nodiscard]] virtual Result<void> put(const BlobRef& blob, package::ByteReader& source) = 0;

    // Up to bytes.size() bytes from the offset; fewer only at the blob's end. NotFound; Corrupt if the stored blob is
    // shorter than its name says.
    [[nodiscard]] virtual Result<std::size_t> read(const BlobRef& blob, std::uint64_t offset,
                                                   std::span<std::uint8_t> bytes) const = 0;

    // The number of bytes stored under this name, which should be blob.size; nothing if it is not there.
    [[nodiscard]] virtual Result<std::optional<std::uint64_t>> stat(const BlobRef& blob) const = 0;

    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(const BlobRef& blob) = 0;

    // Up to limit blobs in the order of their digests, after the given digest (from the start without one). A listing
    // is never a reason to delete anything: the store must be healthy and carry its marker first.
    [[nodiscard]] virtual Result<std::vector<BlobRef>> list(const std::optional<Digest>& after,
                                                            std::size_t limit) const = 0;
};

// What a store on a local file system offers besides.
class LocalBlobs {
public:
    virtual ~LocalBlobs() = default;

    // The whole blob as an open file. NotFound; Corrupt if its size is not the one of its name.
    [[nodiscard]] virtual Result<FileRange> open(const BlobRef& blob) const = 0;

    // Where the blob's file is or would be.
    [[nodiscard]] virtual std::filesystem::path pathOf(const BlobRef& blob) const = 0;

    // Unavailable while the store is away, as on a disk that is not mounted: what is missing then may be there.
    [[nodiscard]] virtual Result<void> checkPresent() const = 0;

    // Takes over a file of the same file system whose bytes are proven and synced: rename and sync of the folder. The
    // file is gone afterwards, also when the store held these bytes already.
    [[nodiscard]] virtual Result<void> adopt(const BlobRef& blob, const std::filesystem::path& file) = 0;

    // Removes it unless it was put or adopted, also once more, at that time or later.
    [[nodiscard]] virtual Result<void> removeStoredBefore(const BlobRef& blob, UtcTime time) = 0;
};

} // namespace vitascope::server::storage
