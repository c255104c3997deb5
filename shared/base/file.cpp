// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/file.h"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace vitascope {
namespace {

ErrorCode codeOfErrno(int number) {
    switch (number) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::Forbidden;
    case EEXIST:
        return ErrorCode::AlreadyExists;
    case EINVAL:
    case EISDIR:
    case ENAMETOOLONG:
    case ENXIO:
    case ENODEV:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Unavailable;
    }
}

} // namespace

void FileDescriptor::reset() {
    if (fd_ >= 0)
        ::close(std::exchange(fd_, -1));
}

Error errorFromErrno(std::string_view attempted, const std::filesystem::path& path) {
    const int number = errno;
    return Error{codeOfErrno(number),
                 fmt::format("{} {}: {}", attempted, path.string(), std::generic_category().message(number))};
}

Result<FileDescriptor> openForReading(const std::filesystem::path& path) {
    // O_NONBLOCK: a FIFO without a writer must not hold us up; on a file it changes nothing.
    FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.isOpen())
        return fail(errorFromErrno("open", path));
    return fd;
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit) {
    auto fd = openForReading(path);
    if (!fd)
        return fail(fd.error());
    std::string content;
    std::string block(64 * 1024, '\0');
    for (;;) {
        const auto got = ::read(fd->get(), block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(errorFromErrno("read", path));
        if (got == 0)
            return content;
        if (content.size() + static_cast<std::size_t>(got) > limit)
            return fail(ErrorCode::InvalidInput,
                        fmt::format("read {}: it is larger than {} bytes", path.string(), limit));
        content.append(block, 0, static_cast<std::size_t>(got));
    }
}

std::optional<UtcTime> modifiedAt(const std::filesystem::path& path) {
    std::error_code error;
    const auto time = std::filesystem::last_write_time(path, error);
    if (error)
        return std::nullopt;
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::file_clock::to_sys(time));
}

Result<std::size_t> readAt(int fd, std::uint64_t offset, std::span<std::uint8_t> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto got = ::pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(errorFromErrno("read", fmt::format("descriptor {}", fd)));
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Result<void> writeAll(int fd, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto put = ::write(fd, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fail(errorFromErrno("write", fmt::format("descriptor {}", fd)));
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return {};
}

Result<void> syncFolder(const std::filesystem::path& folder) {
    const auto& path = folder.empty() ? std::filesystem::path(".") : folder;
    const FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.isOpen() || ::fsync(fd.get()) != 0)
        return fail(errorFromErrno("sync folder", path));
    return {};
}

Result<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        return fail(errorFromErrno("rename", from));
    return syncFolder(to.parent_path());
}

Result<void> writeFileDurably(const std::filesystem::path& path, std::string_view content) {
    auto part = path;
    part += ".part";
    FileDescriptor fd(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!fd.isOpen())
        return fail(errorFromErrno("create", part));
    const auto written = writeAll(fd.get(), {reinterpret_cast<const std::uint8_t*>(content.data()), content.size()});
    if (!written)
        return fail("write " + part.string(), written.error());
    if (::fdatasync(fd.get()) != 0)
        return fail(errorFromErrno("sync", part));
    fd.reset();
    return renameDurably(part, path);
}

} // namespace vitascope
