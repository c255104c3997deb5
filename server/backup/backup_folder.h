// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that appears under its name only when it is complete and on the disk: it is made as NAME.part, synced, and
// renamed. What is not finished is removed with this object. Thread: one.
#pragma once

#include "shared/base/result.h"

#include <filesystem>

namespace vitascope::server::backup {

class BackupFolder {
public:
    // AlreadyExists if there is something under the name that is not an empty folder, or NAME.part of another run.
    [[nodiscard]] static Result<BackupFolder> make(const std::filesystem::path& name);
    ~BackupFolder();
    BackupFolder(BackupFolder&& other) noexcept;
    BackupFolder& operator=(BackupFolder&&) = delete;

    // Where to write until it is finished.
    [[nodiscard]] const std::filesystem::path& path() const { return part_; }
    [[nodiscard]] Result<void> finish();

private:
    explicit BackupFolder(std::filesystem::path name, std::filesystem::path part);

    std::filesystem::path name_;
    std::filesystem::path part_; // empty once it is finished
};

} // namespace vitascope::server::backup
