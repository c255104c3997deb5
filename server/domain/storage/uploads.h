// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads: resumable receiving of large files. What has been acknowledged is durable: the bytes are synced before the
// offset is recorded, and the offset is recorded before anybody is told. Thread: any; calls wait for the disk.
#pragma once

#include "server/domain/storage/upload.h"
#include "server/domain/storage/upload_quota.h"
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

// What became of the wish for a new upload; there is one only if nothing stood in its way.
struct Creation {
    Admission admission = Admission::Granted;
    bool isDiskFull = false;
    std::optional<Upload> upload;
};

class UploadPiece;

class Uploads {
public:
    // Without quotas nobody is limited.
    Uploads(UnitOfWork& work, UploadRepository& repository, UploadSpool& spool, const Clock& clock, IdSource& ids,
            const UploadLimits& limits = {}, UploadQuotas* quotas = nullptr);

    [[nodiscard]] const UploadLimits& limits() const { return limits_; }

    // Without a length it is to be given with a later piece. InvalidInput above the longest length.
    [[nodiscard]] Result<Creation> create(UserId owner, std::optional<std::uint64_t> length, std::string metadata);

    // NotFound for an unknown, an expired and another user's upload.
    [[nodiscard]] Result<Upload> find(UserId owner, UploadId id);

    // Begins to take bytes at the offset. Conflict if that is not the upload's offset or another piece is on its way.
    // A piece with a check is kept whole or not at all. A length counts from the first byte that is kept on, for good:
    // InvalidInput if the upload has another one, if it has more bytes than that, or above the longest length.
    [[nodiscard]] Result<std::unique_ptr<UploadPiece>> begin(UserId owner, UploadId id, std::uint64_t offset,
                                                             std::unique_ptr<PieceCheck> check,
                                                             std::optional<std::uint64_t> length = {});

    // Ends the upload and frees its room. Conflict while a piece is on its way or a track is verified from it.
    [[nodiscard]] Result<void> terminate(UserId owner, UploadId id);

    // Removes what has expired. The number of uploads removed.
    [[nodiscard]] Result<std::size_t> removeExpired();

private:
    friend class UploadPiece;

    // Keeps others from the same upload while it lives.
    class Hold;
    [[nodiscard]] Result<std::unique_ptr<Hold>> hold(UploadId id);
    [[nodiscard]] Result<Creation> insert(const Upload& upload);
    [[nodiscard]] Result<void> takeLength(Upload& upload, std::uint64_t length) const;
    [[nodiscard]] Result<std::uint64_t> mostBytesOf(const Upload& upload);
    [[nodiscard]] Result<std::size_t> removeSomeExpired();
    // As it is recorded now; nothing if that would go beyond its owner's quota.
    [[nodiscard]] Result<std::optional<Upload>> recordOffset(Upload upload, std::uint64_t offset);
    [[nodiscard]] Result<bool> fitsQuota(ReadScope& scope, const Upload& upload);
    [[nodiscard]] Result<void> forget(UploadId id);

    UnitOfWork& work_;
    UploadRepository& repository_;
    UploadSpool& spool_;
    const Clock& clock_;
    IdSource& ids_;
    const UploadLimits limits_;
    UploadQuotas* const quotas_;
    Locked<std::set<UploadId>> busy_;
};

enum class AppendOutcome { Written, Full, OverQuota };

enum class PieceOutcome {
    Kept,      // the upload's offset has moved behind the piece
    Mismatch,  // the check does not hold; nothing was kept
    Full,      // no room on the disk; the bytes since the last checkpoint were dropped
    OverQuota, // of the owner; likewise
};

struct PieceResult {
    PieceOutcome outcome = PieceOutcome::Kept;
    Upload upload; // as it is now
};

// The receiving of one piece. Destroying it without finish() drops what has not been recorded. Thread: one at a time.
class UploadPiece {
public:
    // mostBytes: what the upload may have as a whole by its owner's quota.
    UploadPiece(Uploads& uploads, Upload upload, std::unique_ptr<Uploads::Hold> hold, std::unique_ptr<SpoolFile> file,
                std::unique_ptr<PieceCheck> check, std::uint64_t mostBytes);
    ~UploadPiece();

    // InvalidInput if the bytes go beyond the upload's length, or the longest one while it has none. After Full,
    // OverQuota or a failure there is no further call.
    [[nodiscard]] Result<AppendOutcome> append(std::span<const std::uint8_t> bytes);

    // The body has ended, complete or cut; a cut piece with a check is dropped.
    [[nodiscard]] Result<PieceResult> finish(bool isComplete);

    // What is recorded so far, but for a length that came with this piece.
    [[nodiscard]] const Upload& upload() const { return upload_; }

private:
    [[nodiscard]] Result<void> checkLength(std::size_t more) const;
    [[nodiscard]] Result<AppendOutcome> record();
    [[nodiscard]] Result<void> drop();

    Uploads& uploads_;
    Upload upload_;
    std::unique_ptr<Uploads::Hold> hold_;
    std::unique_ptr<SpoolFile> file_;
    std::unique_ptr<PieceCheck> check_;
    const std::uint64_t mostBytes_;
    std::uint64_t received_ = 0; // the offset behind the bytes written so far
};

} // namespace vitascope::server::storage
