// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a request. It is read by position, so that a request can be sent again on a fresh connection.
// Thread: read() is called on the transfer thread, one call at a time.
#pragma once

#include "shared/base/file.h"
#include "shared/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace vitascope::transfer {

class BodySource {
public:
    virtual ~BodySource() = default;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    // Fills some or all of `into` with the bytes from `offset` (below size()) on; at least one. It must not wait for
    // anything but a local disk. A failure, or no byte, fails the request.
    [[nodiscard]] virtual Result<std::size_t> read(std::uint64_t offset, std::span<std::uint8_t> into) const = 0;
};

class MemoryBody final : public BodySource {
public:
    explicit MemoryBody(std::string bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
    [[nodiscard]] Result<std::size_t> read(std::uint64_t offset, std::span<std::uint8_t> into) const override;

private:
    const std::string bytes_;
};

// Bytes [offset, offset + length) of an open file.
class FileBody final : public BodySource {
public:
    FileBody(std::shared_ptr<const FileDescriptor> file, std::uint64_t offset, std::uint64_t length)
        : file_(std::move(file)), offset_(offset), length_(length) {}
    [[nodiscard]] std::uint64_t size() const override { return length_; }
    // Corrupt if the file has become shorter than the range.
    [[nodiscard]] Result<std::size_t> read(std::uint64_t offset, std::span<std::uint8_t> into) const override;

private:
    const std::shared_ptr<const FileDescriptor> file_;
    const std::uint64_t offset_;
    const std::uint64_t length_;
};

} // namespace vitascope::transfer
