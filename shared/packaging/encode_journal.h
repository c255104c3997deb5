// SPDX-License-Identifier: GPL-3.0-or-later
// What one run of the packager keeps so that another goes on with it after a crash, a kill or a power cut: in the file
// `encode.journal` beside the unfinished tracks, a line for each video segment that lies whole in NAME.mp4.part. The
// first line is a digest of all that the bytes follow from; a journal of anything else is no use and is begun anew. A
// line is added after its segment is on the disk, and each segment is held against its digest before it is used, so
// neither a torn journal nor a torn track does harm. One run at a time works in a folder: the file is locked.
// Thread: any.
#pragma once

#include "shared/base/file.h"
#include "shared/base/result.h"
#include "shared/base/sha256.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::packaging {

inline constexpr std::string_view kJournalFile = "encode.journal";

// A segment that an earlier run has written whole.
struct KeptSegment {
    std::uint64_t offset = 0; // in its track's file; the first one's is the length of the init segment
    std::uint64_t length = 0;
    std::int64_t duration = 0;   // ticks
    std::uint32_t fragments = 0; // of the track up to its end
    Digest digest;

    friend bool operator==(const KeptSegment&, const KeptSegment&) = default;
};

class EncodeJournal {
public:
    // The folder is there. Unfinished tracks of a journal with other facts are removed. Unavailable if another run
    // works in the folder for longer than three seconds, or when the disk is full or fails; Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<EncodeJournal>>
    open(const std::filesystem::path& folder, const Digest& facts, const std::atomic<bool>& cancelled);

    // Of a track, as an earlier run has left it: without a gap, from its start.
    [[nodiscard]] const std::vector<KeptSegment>& kept(const std::string& track) const;
    // Durable when it returns. What was kept of the track from this place on counts no more.
    [[nodiscard]] Result<void> add(const std::string& track, const KeptSegment& segment);
    // There is nothing to go on with any more.
    void remove();

private:
    EncodeJournal(std::filesystem::path path, FileDescriptor fd) : path_(std::move(path)), fd_(std::move(fd)) {}
    [[nodiscard]] Result<void> load(const Digest& facts);
    [[nodiscard]] std::size_t take(const std::string& lines);
    void removeTracks() const;
    [[nodiscard]] Result<void> write(const std::string& text);

    const std::filesystem::path path_;
    FileDescriptor fd_;
    std::map<std::string, std::vector<KeptSegment>> kept_; // not changed once it is open
    std::mutex writing_;                                   // lines are whole
};

} // namespace vitascope::packaging
