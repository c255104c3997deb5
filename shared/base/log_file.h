// SPDX-License-Identifier: GPL-3.0-or-later
// The log in a file that only its owner can read and that does not grow for good: at its limit it becomes NAME.1, the
// one before NAME.2, and the oldest is removed. A log that cannot be written is no reason to fail. Thread: any.
#pragma once

#include "shared/base/file.h"
#include "shared/base/locked.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace vitascope::log {

class LogFile {
public:
    // Goes on behind what the file holds. At most `older` files are kept beside it.
    LogFile(std::filesystem::path path, std::uint64_t limit, int older);

    void take(std::string_view line);
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    struct Open {
        FileDescriptor file;
        std::uint64_t size = 0;
    };
    void open(Open& now) const;
    void turnOver(Open& now) const;

    const std::filesystem::path path_;
    const std::uint64_t limit_;
    const int older_;
    Locked<Open> now_;
};

} // namespace vitascope::log
