// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/disk/blob_store.h"

#include "shared/base/log.h"
#include "shared/package/block_hasher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace vitascope::server::disk {
namespace {

namespace fs = std::filesystem;
using storage::BlobRef;
using storage::FileRange;

constexpr auto kMarker = "vitascope-blob-store";
constexpr auto kMarkerText = "This folder belongs to Vitascope. Its files are named by their digests; change none.\n";
constexpr std::size_t kCopyBlock = 1024UL * 1024;

std::string describe(const BlobRef& blob) {
    return "blob " + blob.digest.toHex();
}

Error errorFrom(const std::string& attempted, const std::error_code& error) {
    return {ErrorCode::Unavailable, attempted + ": " + error.message()};
}

bool isShard(const fs::directory_entry& entry) {
    const auto name = entry.path().filename().string();
    return name.size() == 2 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::vector<fs::path> shardsOf(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> shards;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (isShard(*entry))
            shards.push_back(entry->path());
    std::ranges::sort(shards);
    return shards;
}

// Files that were being written when the program ended.
Result<void> removeParts(const fs::path& folder) {
    std::error_code error;
    for (const auto& shard : shardsOf(folder, error))
        for (fs::directory_iterator entry(shard, error), end; !error && entry != end; entry.increment(error))
            if (entry->path().extension() == ".part")
                fs::remove(entry->path(), error);
    return error ? Result<void>(fail(errorFrom("tidy up the blob store " + folder.string(), error))) : Result<void>();
}

Result<std::optional<std::uint64_t>> sizeOf(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0)
        return static_cast<std::uint64_t>(status.st_size);
    if (errno == ENOENT)
        return std::nullopt;
    return fail(errorFromErrno("look at", path));
}

// Writes the source's bytes to the file and holds them against the blob's name.
Result<void> copyProven(const BlobRef& blob, package::ByteReader& source, int fd) {
    if (source.size() != blob.size)
        return fail(ErrorCode::Corrupt, describe(blob) + " was given " + std::to_string(source.size()) +
                                            " bytes in place of " + std::to_string(blob.size));
    package::BlockHasher hasher;
    std::vector<std::uint8_t> block(kCopyBlock);
    for (std::uint64_t done = 0; done < blob.size;) {
        const auto part = std::span(block).first(std::min<std::uint64_t>(block.size(), blob.size - done));
        if (auto read = source.readAt(done, part); !read)
            return read;
        hasher.update(part);
        if (auto written = writeAll(fd, part); !written)
            return written;
        done += part.size();
    }
    if (hasher.finish().digest != blob.digest)
        return fail(ErrorCode::Corrupt, describe(blob) + " was given other bytes");
    return {};
}

} // namespace

Result<std::unique_ptr<DiskBlobStore>> DiskBlobStore::open(const fs::path& folder, const BlobStoreOwner& owner) {
    const auto attempted = "open the blob store " + folder.string();
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(errorFrom(attempted, error));
    const StoreMarker marker(folder, kMarker, kMarkerText, owner.database);
    if (marker.isThere()) {
        if (auto claimed = marker.claim(); !claimed)
            return fail(claimed.error());
    } else {
        const bool hasFiles = !shardsOf(folder, error).empty();
        if (error)
            return fail(errorFrom(attempted, error));
        if (hasFiles)
            return fail(ErrorCode::Unavailable, attempted + ": it holds files but not the marker " + kMarker);
        if (owner.hasBlobs)
            log::error(
                "the blob store is away: the folder is empty, and there are films that should be in it. Mount its "
                "disk; if it is lost for good, make the marker yourself and upload them again",
                {{"folder", folder.string()}, {"marker", kMarker}});
        else if (auto marked = marker.write(); !marked)
            return fail(marked.error());
    }
    if (auto tidied = removeParts(folder); !tidied)
        return fail(tidied.error());
    return std::unique_ptr<DiskBlobStore>(new DiskBlobStore(folder, marker));
}

fs::path DiskBlobStore::pathOf(const BlobRef& blob) const {
    const auto name = blob.digest.toHex();
    return folder_ / name.substr(0, 2) / name;
}

Result<void> DiskBlobStore::makeFolderOf(const BlobRef& blob) const {
    const auto shard = pathOf(blob).parent_path();
    if (::mkdir(shard.c_str(), 0750) != 0 && errno != EEXIST)
        return fail(errorFromErrno("make folder", shard));
    // Also of one that is there: who made it may not have come to syncing it.
    return syncFolder(folder_);
}

Result<void> DiskBlobStore::put(const BlobRef& blob, package::ByteReader& source) {
    const auto stored = stat(blob);
    if (!stored)
        return fail(stored.error());
    if (*stored == blob.size)
        return {};
    if (auto present = checkPresent(); !present)
        return present;
    if (auto made = makeFolderOf(blob); !made)
        return made;
    const auto path = pathOf(blob);
    auto part = path;
    part += "." + std::to_string(++parts_) + ".part";
    FileDescriptor fd(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640));
    if (!fd.isOpen())
        return fail(errorFromErrno("create", part));
    auto written = copyProven(blob, source, fd.get());
    if (written && ::fdatasync(fd.get()) != 0)
        written = fail(errorFromErrno("sync", part));
    if (!written) {
        ::unlink(part.c_str());
        return written;
    }
    fd.reset();
    const std::scoped_lock lock(naming_);
    return renameDurably(part, path);
}

Result<std::size_t> DiskBlobStore::read(const BlobRef& blob, std::uint64_t offset,
                                        std::span<std::uint8_t> bytes) const {
    const auto range = open(blob);
    if (!range)
        return fail(range.error());
    return readAt(range->file->get(), offset, bytes);
}

Result<std::optional<std::uint64_t>> DiskBlobStore::stat(const BlobRef& blob) const {
    return sizeOf(pathOf(blob));
}

Result<void> DiskBlobStore::remove(const BlobRef& blob) {
    const auto path = pathOf(blob);
    if (::unlink(path.c_str()) == 0)
        return syncFolder(path.parent_path());
    return errno == ENOENT ? Result<void>() : Result<void>(fail(errorFromErrno("remove", path)));
}

Result<void> DiskBlobStore::removeStoredBefore(const BlobRef& blob, UtcTime time) {
    const std::scoped_lock lock(naming_);
    const auto stored = storedAt(blob.digest);
    return stored && *stored >= time ? Result<void>() : remove(blob);
}

Result<std::vector<BlobRef>> DiskBlobStore::list(const std::optional<Digest>& after, std::size_t limit) const {
    std::vector<BlobRef> blobs;
    std::error_code error;
    const auto firstShard = after ? after->toHex().substr(0, 2) : std::string();
    for (const auto& shard : shardsOf(folder_, error)) {
        if (shard.filename().string() < firstShard)
            continue;
        if (blobs.size() >= limit)
            break;
        std::map<Digest, std::uint64_t> found;
        for (fs::directory_iterator entry(shard, error), end; !error && entry != end; entry.increment(error))
            if (const auto digest = Digest::parse(entry->path().filename().string());
                digest && (!after || *digest > *after))
                if (const auto size = sizeOf(entry->path()); size && *size)
                    found.emplace(*digest, **size);
        for (const auto& [digest, size] : found)
            if (blobs.size() < limit)
                blobs.push_back({digest, size});
    }
    if (error)
        return fail(errorFrom("list the blob store " + folder_.string(), error));
    return blobs;
}

Result<FileRange> DiskBlobStore::open(const BlobRef& blob) const {
    auto fd = openForReading(pathOf(blob));
    if (!fd)
        return fail(fd.error());
    struct stat status {};
    if (::fstat(fd->get(), &status) != 0)
        return fail(errorFromErrno("look at", pathOf(blob)));
    if (static_cast<std::uint64_t>(status.st_size) != blob.size)
        return fail(ErrorCode::Corrupt, describe(blob) + " has " + std::to_string(status.st_size) +
                                            " bytes in place of " + std::to_string(blob.size));
    return FileRange{std::make_shared<const FileDescriptor>(std::move(*fd)), 0, blob.size};
}

Result<void> DiskBlobStore::checkPresent() const {
    return marker_.markedAt().map([](UtcTime) {});
}

std::optional<UtcTime> DiskBlobStore::storedAt(const Digest& digest) const {
    struct stat status {};
    if (::stat(pathOf({.digest = digest, .size = 0}).c_str(), &status) != 0)
        return std::nullopt;
    return UtcTime(std::chrono::seconds(status.st_ctim.tv_sec) +
                   std::chrono::microseconds(status.st_ctim.tv_nsec / 1000));
}

Result<void> DiskBlobStore::adopt(const BlobRef& blob, const fs::path& file) {
    const auto path = pathOf(blob);
    if (file == path)
        return {};
    if (auto present = checkPresent(); !present)
        return present;
    // Also over a file that is there already: these bytes are proven, that one may have been damaged since.
    if (auto made = makeFolderOf(blob); !made)
        return made;
    const std::scoped_lock lock(naming_);
    if (auto moved = renameDurably(file, path); !moved)
        return moved;
    ::unlink(file.c_str()); // rename leaves a second name of the same file alone
    return syncFolder(file.parent_path());
}

} // namespace vitascope::server::disk
