// SPDX-License-Identifier: GPL-3.0-or-later
// A package on disk, as vitascope-package leaves it, as a folder that any web server can serve. For tests alone.
#pragma once

#include "shared/base/result.h"

#include <filesystem>

namespace vitascope::test {

// Writes master.m3u8 and a folder a track, with media.m3u8 and a link to the track's file, into `site`.
[[nodiscard]] Result<void> makePackageSite(const std::filesystem::path& package, const std::filesystem::path& site);

} // namespace vitascope::test
