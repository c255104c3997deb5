// SPDX-License-Identifier: GPL-3.0-or-later
// Random access to bytes, wherever they are. Thread: any, one object one thread unless an implementation says more.
#pragma once

#include "shared/base/file.h"
#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace vitascope::package {

class ByteReader {
public:
    virtual ~ByteReader() = default;

    [[nodiscard]] virtual std::uint64_t size() const = 0;

    // Fills the whole span. Corrupt if the range does not lie within size().
    [[nodiscard]] virtual Result<void> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) = 0;
};

class FileByteReader final : public ByteReader {
public:
    [[nodiscard]] static Result<FileByteReader> open(const std::filesystem::path& path);

    [[nodiscard]] std::uint64_t size() const override { return size_; }
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) override;

private:
    FileByteReader(FileDescriptor file, std::uint64_t size, std::string name)
        : file_(std::move(file)), size_(size), name_(std::move(name)) {}

    FileDescriptor file_;
    std::uint64_t size_ = 0;
    std::string name_;
};

class MemoryByteReader final : public ByteReader {
public:
    explicit MemoryByteReader(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) override;

private:
    std::vector<std::uint8_t> bytes_;
};

} // namespace vitascope::package
