// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes what a client sent and writes JPEGs of our own. Thread: any; calls take seconds.
#pragma once

#include "server/domain/catalog/picture.h"
#include "shared/base/result.h"

#include <filesystem>
#include <span>
#include <vector>

namespace vitascope::server::catalog {

class PictureEncoder {
public:
    virtual ~PictureEncoder() = default;

    // Writes <folder>/<width>.jpg for each of these widths, narrowest first; an input that is narrower
    // than some of them gives its own width in their stead.
    // InvalidInput, with a reason for the person who sent it, if the input is no picture that is taken; Timeout;
    // Unavailable.
    [[nodiscard]] virtual Result<std::vector<PictureRendition>>
    encode(const std::filesystem::path& input, const std::filesystem::path& folder, std::span<const int> widths) = 0;
};

} // namespace vitascope::server::catalog
