// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_folder.h"

#include "shared/base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vitascope::server::backup {
namespace {

namespace fs = std::filesystem;

// Everything below it; one call, since it may be a hundred thousand files.
Result<void> syncFileSystemOf(const fs::path& folder) {
    const FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.isOpen() || ::syncfs(fd.get()) != 0)
        return fail(errorFromErrno("sync", folder));
    return {};
}

} // namespace

Result<BackupFolder> BackupFolder::make(const fs::path& given) {
    std::error_code error;
    auto name = fs::absolute(given, error).lexically_normal();
    if (!name.has_filename())
        name = name.parent_path(); // it was written with a slash at its end
    if (fs::exists(name, error) && !(fs::is_directory(name, error) && fs::is_empty(name, error)))
        return fail(ErrorCode::AlreadyExists, name.string() + " is there and not empty; name a new folder");
    const fs::path part = name.string() + ".part";
    if (::mkdir(part.c_str(), 0700) != 0) {
        if (errno == EEXIST)
            return fail(ErrorCode::AlreadyExists, part.string() + " is there: another run is making it, or was "
                                                                  "interrupted; remove it if none runs");
        return fail(errorFromErrno("make folder", part));
    }
    return BackupFolder(name, part);
}

BackupFolder::BackupFolder(fs::path name, fs::path part) : name_(std::move(name)), part_(std::move(part)) {}

BackupFolder::BackupFolder(BackupFolder&& other) noexcept
    : name_(std::move(other.name_)), part_(std::exchange(other.part_, {})) {}

BackupFolder::~BackupFolder() {
    std::error_code ignored;
    if (!part_.empty())
        fs::remove_all(part_, ignored);
}

Result<void> BackupFolder::finish() {
    if (auto synced = syncFileSystemOf(part_); !synced)
        return synced;
    if (auto renamed = renameDurably(part_, name_); !renamed)
        return renamed;
    part_.clear();
    return {};
}

} // namespace vitascope::server::backup
