// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of uploads: what was sent, how much of it the server has acknowledged, and what became of it. Uploaders
// put files on it, publishers take the complete ones for their films. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/package/manifest.h"
#include "tests/durability/trial_log.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace vitascope::test {

struct ShelvedUpload {
    enum class Stage {
        Sending,
        Complete,
        Taken,     // by a publisher, which may or may not have submitted it
        Committed, // its track is: the bytes are in the blob store
    };

    std::filesystem::path file;
    package::TrackManifest manifest;
    std::optional<UploadId> id;     // once the server has made it
    std::uint64_t acknowledged = 0; // bytes
    Stage stage = Stage::Sending;
    bool isProven = false; // its committed bytes were compared once
};

class UploadShelf {
public:
    explicit UploadShelf(TrialLog& log) : log_(log) {}

    // Its number, for the calls below.
    [[nodiscard]] std::size_t add(std::filesystem::path file, package::TrackManifest manifest);
    void created(std::size_t number, UploadId id);
    void acknowledged(std::size_t number, std::uint64_t bytes);
    void completed(std::size_t number);
    // A complete one of this kind that nobody has taken.
    [[nodiscard]] std::optional<std::size_t> take(package::TrackKind kind);
    void committed(std::size_t number);
    [[nodiscard]] ShelvedUpload get(std::size_t number) const;
    // Complete ones that wait for a publisher.
    [[nodiscard]] std::size_t waiting(package::TrackKind kind) const;

    // Compares every acknowledged byte with what the data folder of the server, which is down, holds.
    void auditFiles(const std::filesystem::path& data, bool everything);

private:
    void auditOne(const std::filesystem::path& data, const ShelvedUpload& upload);

    TrialLog& log_;
    mutable std::mutex mutex_;
    std::vector<ShelvedUpload> uploads_;
};

} // namespace vitascope::test
