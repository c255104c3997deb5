// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/upload_shelf.h"

#include "shared/base/file.h"

#include <algorithm>
#include <fmt/format.h>

namespace vitascope::test {
namespace {

using Stage = ShelvedUpload::Stage;

constexpr std::size_t kLargestFile = 64UL * 1024 * 1024;

} // namespace

std::size_t UploadShelf::add(std::filesystem::path file, package::TrackManifest manifest) {
    const std::scoped_lock lock(mutex_);
    ShelvedUpload upload;
    upload.file = std::move(file);
    upload.manifest = std::move(manifest);
    uploads_.push_back(std::move(upload));
    return uploads_.size() - 1;
}

void UploadShelf::created(std::size_t number, UploadId id) {
    const std::scoped_lock lock(mutex_);
    auto& upload = uploads_[number];
    if (upload.id)
        log_.loss(fmt::format("upload {} is gone: a new one was begun", upload.id->toString()));
    upload.id = id;
    log_.acknowledged("uploads begun");
}

void UploadShelf::acknowledged(std::size_t number, std::uint64_t bytes) {
    const std::scoped_lock lock(mutex_);
    auto& upload = uploads_[number];
    if (bytes < upload.acknowledged)
        log_.loss(fmt::format("upload {}: {} bytes were acknowledged, now {}; they are sent again",
                              upload.id->toString(), upload.acknowledged, bytes));
    else
        log_.acknowledged("bytes uploaded", bytes - upload.acknowledged);
    upload.acknowledged = bytes;
}

void UploadShelf::completed(std::size_t number) {
    const std::scoped_lock lock(mutex_);
    uploads_[number].stage = Stage::Complete;
    log_.acknowledged("uploads completed");
}

std::optional<std::size_t> UploadShelf::take(package::TrackKind kind) {
    const std::scoped_lock lock(mutex_);
    for (std::size_t i = 0; i < uploads_.size(); ++i)
        if (uploads_[i].stage == Stage::Complete && uploads_[i].manifest.kind == kind) {
            uploads_[i].stage = Stage::Taken;
            return i;
        }
    return std::nullopt;
}

void UploadShelf::committed(std::size_t number) {
    const std::scoped_lock lock(mutex_);
    uploads_[number].stage = Stage::Committed;
    log_.acknowledged("tracks committed");
}

ShelvedUpload UploadShelf::get(std::size_t number) const {
    const std::scoped_lock lock(mutex_);
    return uploads_[number];
}

std::size_t UploadShelf::waiting(package::TrackKind kind) const {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::size_t>(std::ranges::count_if(uploads_, [kind](const auto& upload) {
        return upload.stage == Stage::Complete && upload.manifest.kind == kind;
    }));
}

void UploadShelf::auditFiles(const std::filesystem::path& data, bool everything) {
    const std::scoped_lock lock(mutex_);
    for (auto& upload : uploads_) {
        if (!upload.id || (upload.isProven && !everything))
            continue;
        auditOne(data, upload);
        upload.isProven = upload.stage == Stage::Committed;
    }
}

// The bytes are in the spool until the track is proven, then in the blob store; a track that was taken may be in
// either.
void UploadShelf::auditOne(const std::filesystem::path& data, const ShelvedUpload& upload) {
    const auto digest = upload.manifest.digest.toHex();
    const auto blob = data / "blobs" / digest.substr(0, 2) / digest;
    auto stored = data / "spool" / upload.id->toString();
    std::error_code error;
    if (upload.stage == Stage::Committed || (upload.stage == Stage::Taken && !std::filesystem::exists(stored, error)))
        stored = blob;
    const auto kept = readFile(stored, kLargestFile);
    const auto sent = readFile(upload.file, kLargestFile);
    if (!kept || !sent) {
        log_.loss((kept ? sent : kept).error().message);
        return;
    }
    if (kept->size() < upload.acknowledged || kept->compare(0, upload.acknowledged, *sent, 0, upload.acknowledged) != 0)
        log_.loss(fmt::format("{} does not hold the {} bytes that were acknowledged ({} bytes are there)",
                              stored.string(), upload.acknowledged, kept->size()));
}

} // namespace vitascope::test
