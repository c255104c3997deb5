// SPDX-License-Identifier: GPL-3.0-or-later
// Re-encodes pictures by `vitascope-package image` in a child process, so that a decoder that crashes or loops harms
// nobody. No text of the client reaches its command line. Thread: any.
#pragma once

#include "server/domain/catalog/picture_encoder.h"

#include <chrono>
#include <filesystem>

namespace vitascope::server::pictures {

class ProgramPictureEncoder final : public catalog::PictureEncoder {
public:
    // The path of vitascope-package; a child that takes longer than the time is killed.
    explicit ProgramPictureEncoder(std::filesystem::path program,
                                   std::chrono::seconds mostTime = std::chrono::seconds(30))
        : program_(std::move(program)), mostTime_(mostTime) {}

    [[nodiscard]] Result<std::vector<catalog::PictureRendition>> encode(const std::filesystem::path& input,
                                                                        const std::filesystem::path& folder,
                                                                        std::span<const int> widths) override;

private:
    const std::filesystem::path program_;
    const std::chrono::seconds mostTime_;
};

} // namespace vitascope::server::pictures
