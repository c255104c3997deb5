// SPDX-License-Identifier: GPL-3.0-or-later
// One track's file while it is made: bytes go to NAME.ext.part in the order of time, and are measured and digested in
// the same pass. commit() gives the file its name. What is not committed is removed, unless another run may go on with
// it. Thread: one at a time.
#pragma once

#include "shared/base/file.h"
#include "shared/base/result.h"
#include "shared/package/block_hasher.h"
#include "shared/package/manifest.h"
#include "shared/packaging/encode_journal.h"
#include "shared/packaging/mp4_boxes.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <span>

namespace vitascope::packaging {

class TrackWriter {
public:
    // The head has name, kind, file, timescale, language, label, role and default; codec and formats may follow by
    // head(). An existing .part is replaced. Fails as the file system does.
    [[nodiscard]] static Result<std::unique_ptr<TrackWriter>> create(const std::filesystem::path& folder,
                                                                     package::TrackManifest head);
    // Goes on behind the segments that an earlier run has written, as many as are there and hold; with none it is as
    // create(). What is not committed stays. Cancelled soon after `cancelled` is set.
    [[nodiscard]] static Result<std::unique_ptr<TrackWriter>> reopen(const std::filesystem::path& folder,
                                                                     package::TrackManifest head,
                                                                     std::span<const KeptSegment> kept,
                                                                     const std::atomic<bool>& cancelled);
    ~TrackWriter();
    TrackWriter(const TrackWriter&) = delete;
    TrackWriter& operator=(const TrackWriter&) = delete;

    // To complete what only the encoder knows, before finish().
    [[nodiscard]] package::TrackManifest& head() { return manifest_; }

    // Once, before the first segment. Where a reopened file begins otherwise, nothing of it is kept.
    [[nodiscard]] Result<void> writeInit(std::span<const std::uint8_t> bytes);
    // Follows the segment before it in time. Unavailable when the disk is full or fails.
    [[nodiscard]] Result<void> writeSegment(std::span<const std::uint8_t> bytes, std::int64_t duration);

    // What was written is on the disk. Unavailable when that is full or fails.
    [[nodiscard]] Result<void> sync();

    // No more segments: the bytes are on the disk and the manifest is complete and valid.
    [[nodiscard]] Result<package::TrackManifest> finish();
    // Gives the finished file its name, durably.
    [[nodiscard]] Result<void> commit();

private:
    TrackWriter(std::filesystem::path path, FileDescriptor fd, package::TrackManifest head);
    [[nodiscard]] Result<void> takeKept(std::span<const KeptSegment> kept, const std::atomic<bool>& cancelled);
    [[nodiscard]] Result<void> beginAnew();
    [[nodiscard]] Result<void> append(std::span<const std::uint8_t> bytes);

    std::filesystem::path path_; // the final one
    std::filesystem::path part_;
    FileDescriptor fd_;
    package::TrackManifest manifest_;
    package::BlockHasher hasher_;
    std::uint64_t written_ = 0;
    Bytes keptInit_; // of a reopened file; not yet confirmed by writeInit()
    bool staysUnfinished_ = false;
    bool committed_ = false;
};

} // namespace vitascope::packaging
