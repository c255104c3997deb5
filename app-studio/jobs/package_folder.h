// SPDX-License-Identifier: GPL-3.0-or-later
// The folder in which a film's package is made: whether what lies there is complete, and how much it is. Blocks for
// the disk. Thread: any.
#pragma once

#include "app-studio/jobs/film_request.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::studio {

// The tracks of the complete package of this very film; nothing if there is none. The film itself is not looked at: a
// package that was finished travels also when the film's disk is away.
[[nodiscard]] std::optional<std::vector<std::string>> completePackage(const std::filesystem::path& folder,
                                                                      const SourceFile& source);

// What its files hold together.
[[nodiscard]] std::int64_t bytesIn(const std::filesystem::path& folder);
// -1: not known.
[[nodiscard]] std::int64_t freeBytesAt(const std::filesystem::path& folder);

} // namespace vitascope::studio
