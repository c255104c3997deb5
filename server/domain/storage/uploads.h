// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads: resumable receiving of large files. What has been acknowledged is durable: the bytes are synced before the
// offset is recorded, and the offset is recorded before anybody is told. Thread: any; calls wait for the disk.
#pragma once

#include "server/domain/storage/upload.h"
#include "server/domain/storage/upload_spool.h"
#include "shared/base/locked.h"

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <span>

namespace vitascope::server::storage {

struct UploadLimits {
    std::uint64_t longest = 256ULL << 30;                 // bytes of one upload
    std::chrono::seconds lifetime = std::chrono::days(7); // from the last piece that was kept
    std::uint64_t checkpoint = 8ULL << 20;                // bytes of a piece without checksum that a crash may cost
};

// Computes over the bytes of one piece whether they are what the sender meant. Thread: one at a time.
class PieceCheck {
public:
    virtual ~PieceCheck() = default;
    virtual void update(std::span<const std::uint8_t> bytes) = 0;
    [[nodiscard]] virtual bool holds() = 0; // once, after the last byte
};

class UploadPiece;

class Uploads {
public:
    Uploads(UnitOfWork& work, UploadRepository& repository, UploadSpool& spool, const Clock& clock, IdSource& ids,
            const UploadLimits& limits = {});

    [[nodiscard]] const UploadLimits& limits() const { return limits_; }

    // InvalidInput above the longest length; Unavailable if there is no room for a file.
    [[nodiscard]] Result<Upload> create(UserId owner, std::uint64_t length, std::string metadata);

    // NotFound for an unknown, an expired and another user's upload.
    [[nodiscard]] Result<Upload> find(UserId owner, UploadId id);

    // Begins to take bytes at the offset. Conflict if that is not the upload's offset or another piece is on its way.
    // A piece with a check is kept whole or not at all.
    [[nodiscard]] Result<std::unique_ptr<UploadPiece>> begin(UserId owner, UploadId id, std::uint64_t offset,
                                                             std::unique_ptr<PieceCheck> check);

    // Ends the upload and frees its room. Conflict while a piece is on its way or a track is verified from it.
    [[nodiscard]] Result<void> terminate(UserId owner, UploadId id);

    // Removes what has expired, and files that no upload owns for a lifetime. The number of uploads removed.
    [[nodiscard]] Result<std::size_t> removeExpired();

private:
    friend class UploadPiece;

    // Keeps others from the same upload while it lives.
    class Hold;
    [[nodiscard]] Result<std::unique_ptr<Hold>> hold(UploadId id);
    [[nodiscard]] Result<Upload> recordOffset(Upload upload, std::uint64_t offset);
    [[nodiscard]] Result<void> forget(UploadId id);
    [[nodiscard]] Result<void> removeStrayFiles(UtcTime before);

    UnitOfWork& work_;
    UploadRepository& repository_;
    UploadSpool& spool_;
    const Clock& clock_;
    IdSource& ids_;
    const UploadLimits limits_;
    Locked<std::set<UploadId>> busy_;
};

enum class PieceOutcome {
    Kept,     // the upload's offset has moved behind the piece
    Mismatch, // the check does not hold; nothing was kept
    Full,     // no room; the bytes since the last checkpoint were dropped
};

struct PieceResult {
    PieceOutcome outcome = PieceOutcome::Kept;
    Upload upload; // as it is now
};

// The receiving of one piece. Destroying it without keep() drops what has not been recorded. Thread: one at a time.
class UploadPiece {
public:
    UploadPiece(Uploads& uploads, Upload upload, std::unique_ptr<Uploads::Hold> hold, std::unique_ptr<SpoolFile> file,
                std::unique_ptr<PieceCheck> check);
    ~UploadPiece();

    // InvalidInput if the bytes go beyond the upload's length. After Full or a failure there is no further call.
    [[nodiscard]] Result<SpoolOutcome> append(std::span<const std::uint8_t> bytes);

    // The body has ended, complete or cut; a cut piece with a check is dropped.
    [[nodiscard]] Result<PieceResult> finish(bool isComplete);

    // What is recorded so far.
    [[nodiscard]] const Upload& upload() const { return upload_; }

private:
    [[nodiscard]] Result<SpoolOutcome> record();
    [[nodiscard]] Result<SpoolOutcome> dropAfterFull();

    Uploads& uploads_;
    Upload upload_;
    std::unique_ptr<Uploads::Hold> hold_;
    std::unique_ptr<SpoolFile> file_;
    std::unique_ptr<PieceCheck> check_;
    std::uint64_t received_ = 0; // the offset behind the bytes written so far
};

} // namespace vitascope::server::storage
