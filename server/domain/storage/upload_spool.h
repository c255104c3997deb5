// SPDX-License-Identifier: GPL-3.0-or-later
// UploadSpool: the files that uploads grow in. The acknowledged offset is kept in the database; after a crash a file
// may be longer than that, never shorter. Every call may wait for the disk. Each implementation passes
// tests/support/upload_spool_contract.h.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace vitascope::server::storage {

// Room is a fact of life and not a failure: who sends can be told to wait for it.
enum class SpoolOutcome { Written, Full };

// One upload, open for appending. Thread: one at a time.
class SpoolFile {
public:
    virtual ~SpoolFile() = default;
    // Appends all bytes; after Full, how many of them is not known: truncate.
    [[nodiscard]] virtual Result<SpoolOutcome> write(std::span<const std::uint8_t> bytes) = 0;
    // Makes all written bytes durable. A failure is final: what this file holds is then unknown.
    [[nodiscard]] virtual Result<SpoolOutcome> sync() = 0;
    // Forgets the bytes from the length on.
    [[nodiscard]] virtual Result<void> truncate(std::uint64_t length) = 0;
};

struct SpooledUpload {
    UploadId id;
};

class UploadSpool {
public:
    virtual ~UploadSpool() = default;

    // A durable empty file, or none after Full. AlreadyExists; Unavailable while the spool is away.
    [[nodiscard]] virtual Result<SpoolOutcome> create(UploadId id) = 0;
    // Open behind the acknowledged bytes; what a crash left behind them is cut off. Corrupt if some of them are gone.
    [[nodiscard]] virtual Result<std::unique_ptr<SpoolFile>> open(UploadId id, std::uint64_t acknowledged) = 0;
    // Where the file is, for who verifies it and for LocalBlobs::adopt. It need not exist.
    [[nodiscard]] virtual std::filesystem::path pathOf(UploadId id) const = 0;
    // Unavailable while the spool is away, as on a disk that is not mounted: what is missing then may be there.
    [[nodiscard]] virtual Result<void> checkPresent() const = 0;
    // When the spool was marked as this server's; Unavailable as above. Uploads from before then may have had their
    // files elsewhere.
    [[nodiscard]] virtual Result<UtcTime> markedAt() const = 0;
    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(UploadId id) = 0;
    [[nodiscard]] virtual Result<std::vector<SpooledUpload>> list() const = 0;
};

} // namespace vitascope::server::storage
