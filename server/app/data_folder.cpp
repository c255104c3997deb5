// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/data_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

namespace vitascope::server::app {
namespace {

constexpr auto kLock = "lock";

}

Result<DataFolder> DataFolder::open(const std::filesystem::path& path) {
    std::error_code error;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), error);
    if (::mkdir(path.c_str(), 0700) == 0) {
        if (auto synced = syncFolder(path.parent_path()); !synced)
            return fail(synced.error());
    } else if (errno != EEXIST) {
        return fail(errorFromErrno("make the data folder", path));
    }
    const auto lockPath = path / kLock;
    FileDescriptor lock(::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!lock.isOpen())
        return fail(errorFromErrno("open", lockPath));
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::Conflict, "the data folder " + path.string() + " is in use by another server");
        return fail(errorFromErrno("lock", lockPath));
    }
    return DataFolder(path, std::move(lock));
}

bool DataFolder::isThere() const {
    struct stat opened {};
    struct stat found {};
    return ::fstat(lock_.get(), &opened) == 0 && ::stat((path_ / kLock).c_str(), &found) == 0 &&
           opened.st_dev == found.st_dev && opened.st_ino == found.st_ino;
}

} // namespace vitascope::server::app
