// SPDX-License-Identifier: GPL-3.0-or-later
// An ext4 file system in a file, mounted through a loop device, whose power a test can cut: what had not been synced by
// then is gone (FS_IOC_SHUTDOWN without a flush of the journal). Needs root and loop devices. Thread: one.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace vitascope::test {

class LoopVolume {
public:
    // Makes folder/volume.img of this size (sparse) and mounts it on folder/volume. Forbidden, with the reason, where
    // this is not to be had: a test then skips.
    [[nodiscard]] static Result<std::unique_ptr<LoopVolume>> make(const std::filesystem::path& folder,
                                                                  std::uint64_t bytes);
    ~LoopVolume();
    LoopVolume(const LoopVolume&) = delete;
    LoopVolume& operator=(const LoopVolume&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return mountPoint_; }
    // From here on every write and sync of it fails, and nothing that was not synced ever reaches the disk.
    [[nodiscard]] Result<void> cutPower();
    // Mounts it anew after a cut. Whoever used it must have ended; a short while is waited for the last of them.
    [[nodiscard]] Result<void> restorePower();

private:
    LoopVolume(std::filesystem::path image, std::filesystem::path mountPoint)
        : image_(std::move(image)), mountPoint_(std::move(mountPoint)) {}
    [[nodiscard]] Result<void> mount();
    [[nodiscard]] Result<void> unmount();

    const std::filesystem::path image_;
    const std::filesystem::path mountPoint_;
    bool isMounted_ = false;
};

} // namespace vitascope::test
