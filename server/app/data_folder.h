// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that a server keeps everything in, held by one process at a time. Thread: at start.
#pragma once

#include "shared/base/file.h"

#include <filesystem>

namespace vitascope::server::app {

class DataFolder {
public:
    // Makes it (mode 0700) if it is not there, and locks it. Conflict if another server holds it.
    [[nodiscard]] static Result<DataFolder> open(const std::filesystem::path& path);

    // Whether the folder at this path is still the one that was opened: not unmounted, removed or replaced. Thread: any.
    [[nodiscard]] bool isThere() const;

    [[nodiscard]] std::filesystem::path database() const { return path_ / "vitascope.sqlite"; }
    [[nodiscard]] std::filesystem::path blobs() const { return path_ / "blobs"; }
    [[nodiscard]] std::filesystem::path spool() const { return path_ / "spool"; }
    [[nodiscard]] std::filesystem::path pictures() const { return path_ / "pictures"; }
    // For what lives as long as a job.
    [[nodiscard]] std::filesystem::path work() const { return path_ / "work"; }

private:
    DataFolder(std::filesystem::path path, FileDescriptor lock) : path_(std::move(path)), lock_(std::move(lock)) {}

    std::filesystem::path path_;
    FileDescriptor lock_;
};

} // namespace vitascope::server::app
