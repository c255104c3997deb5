// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/take_backup.h"

#include "server/adapters/sqlite/backup_contents.h"
#include "server/backup/backup_folder.h"
#include "server/backup/file_transfer.h"
#include "shared/base/file.h"

#include <algorithm>
#include <sys/stat.h>
#include <system_error>

namespace vitascope::server::backup {
namespace {

namespace fs = std::filesystem;

constexpr auto kPins = "pins"; // in the backup's folder, while it is taken

std::string shardedName(const Digest& digest) {
    const auto name = digest.toHex();
    return name.substr(0, 2) + "/" + name;
}

std::uint64_t sizeOf(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

bool isOneFileSystem(const fs::path& one, const fs::path& other) {
    struct stat first {};
    struct stat second {};
    return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

class Backup {
public:
    Backup(const BackupOrder& order, fs::path folder, const Progress& onProgress)
        : order_(order), folder_(std::move(folder)), onProgress_(onProgress) {
        manifest_.version = order.version;
        manifest_.takenAt = order.now;
    }

    // The database comes first: what it refers to is there already, and is kept for a while when it is deleted.
    Result<BackupReport> take() {
        auto done = checkRoom(sizeOf(order_.source.database))
                        .and_then([this] { return takeDatabase(); })
                        .and_then([this] { return checkRoom(bytesToCopy()); })
                        .and_then([this] { return pinUploads(); })
                        .and_then([this] { return takeMarkers(); })
                        .and_then([this] { return takeBlobs(); })
                        .and_then([this] { return takePictures(); })
                        .and_then([this] { return takeUploads(); })
                        .and_then([this] { return finishDatabase(); })
                        .and_then([this] { return writeFileDurably(folder_ / kManifestName, toJson(manifest_)); });
        if (!done)
            return fail(done.error());
        report_.files = manifest_.files.size();
        return report_;
    }

private:
    Result<void> takeDatabase() {
        const auto copy = folder_ / kDatabaseName;
        auto copied = sqlite::copyDatabase(order_.source.database, copy, order_.state).and_then([&] {
            return sqlite::examineDatabase(copy).map([](const auto&) {});
        });
        if (!copied)
            return copied;
        auto contents = sqlite::contentsOf(copy);
        if (!contents)
            return fail(contents.error());
        contents_ = std::move(*contents);
        for (const auto& blob : contents_.blobs)
            total_ += blob.size;
        for (const auto& upload : contents_.uploads)
            total_ += upload.acknowledged;
        return {};
    }

    // Whether so many bytes more leave the reserve.
    Result<void> checkRoom(std::uint64_t bytes) const {
        std::error_code error;
        const auto space = fs::space(folder_, error);
        if (error || space.available >= bytes + order_.reserve)
            return {}; // what cannot be known shows itself
        return fail(ErrorCode::Unavailable, "the disk of the backup has " + std::to_string(space.available) +
                                                " bytes free; it takes " + std::to_string(bytes) + ", and " +
                                                std::to_string(order_.reserve) + " are to stay free");
    }

    // Blobs of the same file system are linked. Pictures, which are small, are left out.
    [[nodiscard]] std::uint64_t bytesToCopy() const {
        const bool areLinked = isOneFileSystem(order_.source.blobs, folder_);
        std::uint64_t bytes = 0;
        for (const auto& blob : contents_.blobs)
            bytes += areLinked ? 0 : blob.size;
        for (const auto& upload : contents_.uploads)
            bytes += upload.acknowledged;
        return bytes;
    }

    // By which the stores know their folders: what stands in them beside blobs and uploads.
    Result<void> takeMarkers() {
        return takeMarkersOf(order_.source.blobs, "blobs/").and_then([this] {
            return takeMarkersOf(order_.source.spool, "spool/");
        });
    }

    Result<void> takeMarkersOf(const fs::path& folder, const std::string& prefix) {
        const auto names = filesIn(folder);
        if (!names)
            return fail(names.error());
        for (const auto& name : *names) {
            if (UploadId::parse(name) || name.ends_with(".part"))
                continue;
            const auto copied = copy(folder / name, prefix + name, {});
            if (!copied)
                return fail(copied.error());
            manifest_.files.push_back({prefix + name, copied->size, copied->digest});
        }
        return {};
    }

    Result<void> takeBlobs() {
        for (const auto& blob : contents_.blobs) {
            const auto name = shardedName(blob.digest);
            const auto source = order_.source.blobs / name;
            const auto path = "blobs/" + name;
            const auto linked = linkFile(source, folder_ / path);
            if (!linked)
                return fail(linked.error().code == ErrorCode::NotFound
                                ? Error{ErrorCode::Corrupt, "the blob " + name + " is missing in the store"}
                                : linked.error());
            FileFacts facts{blob.size, blob.digest};
            if (*linked) {
                ++report_.linkedFiles;
                std::error_code error;
                facts.size = fs::file_size(folder_ / path, error);
                advance(blob.size);
            } else if (auto copied = copy(source, path, {}); copied) {
                facts = *copied;
            } else {
                return fail(copied.error());
            }
            if (facts != FileFacts{blob.size, blob.digest})
                return fail(ErrorCode::Corrupt, "the blob " + name + " in the store is not what its name says");
            manifest_.files.push_back({path, facts.size, facts.digest});
        }
        return {};
    }

    // All there are, since each costs little; what is being made or deleted meanwhile may be left out.
    Result<void> takePictures() {
        if (auto taken = takePicturesIn({}); !taken)
            return taken;
        const auto folders = foldersIn(order_.source.pictures);
        if (!folders)
            return fail(folders.error());
        for (const auto& folder : *folders)
            if (folder != "work")
                if (auto taken = takePicturesIn(folder); !taken)
                    return taken;
        return {};
    }

    Result<void> takePicturesIn(const fs::path& folder) {
        const auto names = filesIn(order_.source.pictures / folder);
        if (!names)
            return fail(names.error());
        for (const auto& name : *names) {
            const auto path = ("pictures" / folder / name).generic_string();
            const auto copied = copy(order_.source.pictures / folder / name, path, {});
            if (copied)
                manifest_.files.push_back({path, copied->size, copied->digest});
            else if (copied.error().code != ErrorCode::NotFound)
                return fail(copied.error());
        }
        return {};
    }

    // A file moves from the spool into the store when its track is proven, and is gone when its upload ends: a second
    // name keeps it until its turn comes.
    Result<void> pinUploads() {
        for (const auto& upload : contents_.uploads) {
            auto pinned = pin(order_.source.spool / upload.id.toString(), upload);
            if (!pinned && pinned.error().code == ErrorCode::NotFound && upload.blob)
                pinned = pin(order_.source.blobs / shardedName(upload.blob->digest), upload);
            if (!pinned && pinned.error().code == ErrorCode::NotFound)
                gone_.push_back(upload.id);
            else if (!pinned)
                return pinned;
        }
        return {};
    }

    // Where a file cannot have a second name it is taken at once.
    Result<void> pin(const fs::path& file, const sqlite::UploadContent& upload) {
        const auto linked = linkFile(file, folder_ / kPins / upload.id.toString());
        if (!linked)
            return fail(linked.error());
        if (!*linked)
            return takeUpload(file, upload);
        pinned_.push_back(upload);
        return {};
    }

    Result<void> takeUploads() {
        for (const auto& upload : pinned_)
            if (auto taken = takeUpload(folder_ / kPins / upload.id.toString(), upload); !taken)
                return taken;
        std::error_code error;
        fs::remove_all(folder_ / kPins, error);
        return error ? Result<void>(fail(ErrorCode::Unavailable, "tidy up the backup: " + error.message()))
                     : Result<void>();
    }

    Result<void> takeUpload(const fs::path& file, const sqlite::UploadContent& upload) {
        const auto path = "spool/" + upload.id.toString();
        const auto copied = copy(file, path, upload.acknowledged);
        if (!copied)
            return fail(copied.error());
        manifest_.files.push_back({path, copied->size, copied->digest});
        return {};
    }

    Result<void> finishDatabase() {
        if (auto dropped = sqlite::dropUploads(folder_ / kDatabaseName, gone_); !dropped)
            return dropped;
        const auto facts = examineFile(folder_ / kDatabaseName, {}, order_.stop);
        if (!facts)
            return fail(facts.error());
        manifest_.files.push_back({kDatabaseName, facts->size, facts->digest});
        report_.copiedBytes += facts->size;
        return {};
    }

    // Reads the copy again, so that the digest in the manifest is that of what is there.
    Result<FileFacts> copy(const fs::path& from, const std::string& path, std::optional<std::uint64_t> length) {
        if (order_.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the backup was stopped");
        const auto copied = copyFile(
            from, folder_ / path, length, [this](std::uint64_t bytes) { advance(bytes); }, order_.stop);
        if (!copied)
            return copied;
        report_.copiedBytes += copied->size;
        const auto kept = examineFile(folder_ / path, {}, order_.stop);
        if (kept && *kept != *copied)
            return fail(ErrorCode::Corrupt, "the copy of " + from.string() + " is not what was read");
        return kept;
    }

    void advance(std::uint64_t bytes) {
        done_ += bytes;
        if (onProgress_)
            onProgress_(done_, std::max(total_, done_));
    }

    const BackupOrder& order_;
    const fs::path folder_;
    const Progress& onProgress_;
    sqlite::BackupContents contents_;
    std::vector<sqlite::UploadContent> pinned_;
    std::vector<UploadId> gone_;
    BackupManifest manifest_;
    BackupReport report_;
    std::uint64_t done_ = 0;
    std::uint64_t total_ = 0;
};

} // namespace

Result<BackupReport> takeBackup(const BackupOrder& order, const Progress& onProgress) {
    std::error_code error;
    if (!fs::exists(order.source.database, error))
        return fail(ErrorCode::NotFound, "there is no database " + order.source.database.string());
    auto folder = BackupFolder::make(order.target);
    if (!folder)
        return fail(folder.error());
    auto report = Backup(order, folder->path(), onProgress).take();
    if (!report)
        return report;
    if (auto finished = folder->finish(); !finished)
        return fail(finished.error());
    return report;
}

} // namespace vitascope::server::backup
