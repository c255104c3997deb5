// SPDX-License-Identifier: GPL-3.0-or-later
// An open, immutable file that bodies are sent from, and the question whether the kernel holds a stretch of it in
// memory, so that an event loop never waits for a disk. Thread: any.
#pragma once

#include "shared/base/file.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace vitascope::server::front {

class FileSource {
public:
    // Shares the descriptor, or opens the path for reading. The file must not change as long as this lives.
    [[nodiscard]] static Result<std::shared_ptr<const FileSource>> open(std::shared_ptr<const FileDescriptor> file);
    [[nodiscard]] static Result<std::shared_ptr<const FileSource>> open(const std::filesystem::path& path);
    ~FileSource();
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    [[nodiscard]] int descriptor() const { return file_->get(); }
    [[nodiscard]] std::uint64_t size() const { return size_; }

    // Whether all pages of the stretch are in the page cache now (mincore(2) over a mapping that is never touched).
    // At most kProbe bytes from the offset are asked for.
    [[nodiscard]] bool isResident(std::uint64_t offset, std::uint64_t length) const;
    static constexpr std::uint64_t kProbe = 1024ULL * 1024;

private:
    FileSource(std::shared_ptr<const FileDescriptor> file, std::uint64_t size, void* mapping);

    std::shared_ptr<const FileDescriptor> file_;
    std::uint64_t size_;
    void* mapping_; // null for an empty file
};

} // namespace vitascope::server::front
