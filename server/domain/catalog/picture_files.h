// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files of pictures are kept, and where an upload waits to be re-encoded. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/base/result.h"

#include <filesystem>
#include <span>
#include <string>

namespace vitascope::server::catalog {

class PictureFiles {
public:
    virtual ~PictureFiles() = default;

    // A new, empty folder for one upload.
    [[nodiscard]] virtual Result<std::filesystem::path> makeWorkFolder() = 0;
    // Removes it with what is in it; a failure is logged.
    virtual void discardWorkFolder(const std::filesystem::path& folder) = 0;
    // Keeps <folder>/<width>.jpg of these widths as the picture's files; they are durable when this returns.
    [[nodiscard]] virtual Result<void> keep(PictureId picture, const std::filesystem::path& folder,
                                            std::span<const int> widths) = 0;
    // The bytes of one rendition. NotFound if there is no such file.
    [[nodiscard]] virtual Result<std::string> read(PictureId picture, int width) = 0;
    // Removes the picture's files; a failure is logged.
    virtual void remove(PictureId picture) = 0;
};

} // namespace vitascope::server::catalog
