// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that a demuxer reads: a file by its descriptor, or memory. A source is used by one thread at a time.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/file.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vitascope::av {

class ByteSource {
public:
    virtual ~ByteSource() = default;
    // Up to bytes.size() bytes from an offset; 0 only at or behind the end.
    [[nodiscard]] virtual Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) = 0;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
};

// A regular file; it is read with pread, so the descriptor may be shared.
class FileSource final : public ByteSource {
public:
    // NotFound, Forbidden or Unavailable as the system says; InvalidInput for a folder, a device or an empty file.
    [[nodiscard]] static Result<std::unique_ptr<FileSource>> open(const std::filesystem::path& path);

    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) override;
    [[nodiscard]] std::uint64_t size() const override { return size_; }
    [[nodiscard]] UtcTime modifiedAt() const { return modifiedAt_; } // when it was opened

private:
    FileSource(FileDescriptor fd, std::uint64_t size, UtcTime modifiedAt)
        : fd_(std::move(fd)), size_(size), modifiedAt_(modifiedAt) {}

    FileDescriptor fd_;
    std::uint64_t size_;
    UtcTime modifiedAt_;
};

// Pieces of memory read as one, for example an init segment and a media segment. The pieces are not copied.
class MemorySource final : public ByteSource {
public:
    using Piece = std::shared_ptr<const std::vector<std::uint8_t>>;

    explicit MemorySource(std::vector<Piece> pieces);

    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) override;
    [[nodiscard]] std::uint64_t size() const override { return size_; }

private:
    std::vector<Piece> pieces_;
    std::uint64_t size_ = 0;
};

} // namespace vitascope::av
