// SPDX-License-Identifier: GPL-3.0-or-later
// Files on a local file system: a descriptor that closes itself, whole reads, and writes that are durable when they
// return (fdatasync of the file, rename, fsync of its folder). A failed sync is final for that file. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace vitascope {

class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : fd_(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        if (this != &other) {
            reset();
            fd_ = std::exchange(other.fd_, -1);
        }
        return *this;
    }
    ~FileDescriptor() { reset(); }

    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool isOpen() const { return fd_ >= 0; }
    [[nodiscard]] int release() { return std::exchange(fd_, -1); }
    void reset();

private:
    int fd_ = -1;
};

// Opens for reading. NotFound, Forbidden or Unavailable, with the path in the message.
[[nodiscard]] Result<FileDescriptor> openForReading(const std::filesystem::path& path);

// The whole file; InvalidInput if it is larger than the limit.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

// When it was last changed; nothing if that cannot be said.
[[nodiscard]] std::optional<UtcTime> modifiedAt(const std::filesystem::path& path);

// Up to bytes.size() bytes from an offset; fewer only at the end of the file.
[[nodiscard]] Result<std::size_t> readAt(int fd, std::uint64_t offset, std::span<std::uint8_t> bytes);

// Writes all bytes at the descriptor's place. Unavailable when the disk is full or fails.
[[nodiscard]] Result<void> writeAll(int fd, std::span<const std::uint8_t> bytes);

// Replaces the file as a whole: path.part, fdatasync, rename, fsync of the folder.
[[nodiscard]] Result<void> writeFileDurably(const std::filesystem::path& path, std::string_view content);

// Moves a file whose bytes are already synced to its final name in the same file system, and syncs the folder.
[[nodiscard]] Result<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);

[[nodiscard]] Result<void> syncFolder(const std::filesystem::path& folder);

// The failure that the current errno stands for: "open /films/a.mp4: No such file or directory".
[[nodiscard]] Error errorFromErrno(std::string_view attempted, const std::filesystem::path& path);

} // namespace vitascope
