// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/disk/upload_spool.h"

#include "shared/base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>

namespace vitascope::server::disk {
namespace {

namespace fs = std::filesystem;
using storage::SpoolFile;
using storage::SpoolOutcome;

constexpr auto kMarker = "vitascope-spool";
constexpr auto kMarkerText = "This folder belongs to Vitascope: uploads on their way in. Change nothing in it.\n";

// Of the file system, the owner's quota, or the process's limit on files.
bool meansFull(int number) {
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

// Whether the reserve is still free once so many bytes more are written. What cannot be asked is left to the writing.
bool fits(int fd, std::uint64_t bytes, std::uint64_t reserve) {
    struct statvfs status {};
    if (reserve == 0 || ::fstatvfs(fd, &status) != 0)
        return true;
    const auto free = static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize;
    return free >= reserve && free - reserve >= bytes;
}

class DiskSpoolFile final : public SpoolFile {
public:
    DiskSpoolFile(FileDescriptor fd, fs::path path, const DiskUploadSpool::Reserve& reserve)
        : fd_(std::move(fd)), path_(std::move(path)), reserve_(reserve) {}

    Result<SpoolOutcome> write(std::span<const std::uint8_t> bytes) override {
        if (!fits(fd_.get(), bytes.size(), reserve_()))
            return SpoolOutcome::Full;
        while (!bytes.empty()) {
            const auto put = ::write(fd_.get(), bytes.data(), bytes.size());
            if (put < 0 && errno == EINTR)
                continue;
            if (put < 0 && meansFull(errno))
                return SpoolOutcome::Full;
            if (put < 0)
                return fail(errorFromErrno("write", path_));
            bytes = bytes.subspan(static_cast<std::size_t>(put));
        }
        return SpoolOutcome::Written;
    }

    Result<SpoolOutcome> sync() override {
        if (::fdatasync(fd_.get()) == 0)
            return SpoolOutcome::Written;
        if (meansFull(errno))
            return SpoolOutcome::Full;
        return fail(errorFromErrno("sync", path_));
    }

    Result<void> truncate(std::uint64_t length) override {
        if (::ftruncate(fd_.get(), static_cast<off_t>(length)) != 0 ||
            ::lseek(fd_.get(), static_cast<off_t>(length), SEEK_SET) < 0)
            return fail(errorFromErrno("truncate", path_));
        return {};
    }

private:
    FileDescriptor fd_;
    const fs::path path_;
    const DiskUploadSpool::Reserve& reserve_; // of the spool
};

} // namespace

Result<std::unique_ptr<DiskUploadSpool>> DiskUploadSpool::open(const fs::path& folder, Reserve reserve,
                                                               std::string database) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Unavailable, "open the upload spool " + folder.string() + ": " + error.message());
    const StoreMarker marker(folder, kMarker, kMarkerText, std::move(database));
    if (auto marked = marker.isThere() ? marker.claim() : marker.write(); !marked)
        return fail(marked.error());
    return std::unique_ptr<DiskUploadSpool>(new DiskUploadSpool(folder, std::move(reserve), marker));
}

fs::path DiskUploadSpool::pathOf(UploadId id) const {
    return folder_ / id.toString();
}

Result<SpoolOutcome> DiskUploadSpool::create(UploadId id) {
    if (auto present = checkPresent(); !present)
        return fail(present.error());
    const auto path = pathOf(id);
    const FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
    if (!fd.isOpen())
        return meansFull(errno) ? Result<SpoolOutcome>(SpoolOutcome::Full) : fail(errorFromErrno("create", path));
    if (!fits(fd.get(), 0, reserve_()))
        return remove(id).map([] { return SpoolOutcome::Full; });
    if (::fdatasync(fd.get()) != 0)
        return fail(errorFromErrno("sync", path));
    return syncFolder(folder_).map([] { return SpoolOutcome::Written; });
}

Result<std::unique_ptr<SpoolFile>> DiskUploadSpool::open(UploadId id, std::uint64_t acknowledged) {
    auto path = pathOf(id);
    FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!fd.isOpen())
        return fail(errorFromErrno("open", path));
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0)
        return fail(errorFromErrno("look at", path));
    if (static_cast<std::uint64_t>(status.st_size) < acknowledged)
        return fail(ErrorCode::Corrupt, "upload " + id.toString() + ": its file has " + std::to_string(status.st_size) +
                                            " bytes, but " + std::to_string(acknowledged) + " were acknowledged");
    auto file = std::make_unique<DiskSpoolFile>(std::move(fd), std::move(path), reserve_);
    if (auto cut = file->truncate(acknowledged); !cut)
        return fail(cut.error());
    return file;
}

Result<void> DiskUploadSpool::checkPresent() const {
    return markedAt().map([](UtcTime) {});
}

Result<UtcTime> DiskUploadSpool::markedAt() const {
    return marker_.markedAt();
}

Result<void> DiskUploadSpool::remove(UploadId id) {
    const auto path = pathOf(id);
    if (::unlink(path.c_str()) == 0)
        return syncFolder(folder_);
    return errno == ENOENT ? Result<void>() : Result<void>(fail(errorFromErrno("remove", path)));
}

Result<std::vector<storage::SpooledUpload>> DiskUploadSpool::list() const {
    std::vector<storage::SpooledUpload> uploads;
    std::error_code error;
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error))
        if (const auto id = UploadId::parse(entry->path().filename().string()))
            uploads.push_back({*id});
    if (error)
        return fail(ErrorCode::Unavailable, "list the upload spool " + folder_.string() + ": " + error.message());
    return uploads;
}

} // namespace vitascope::server::disk
