// SPDX-License-Identifier: GPL-3.0-or-later
// The manifests of a complete package in a folder. Blocks for the disk. Thread: any.
#pragma once

#include "shared/package/manifest.h"

#include <filesystem>
#include <vector>

namespace vitascope::studio {

struct PackageContents {
    package::PackageManifest package;
    std::vector<package::TrackManifest> tracks; // in the package's order
};

// NotFound while the package is not complete; what is wrong with it otherwise.
[[nodiscard]] Result<PackageContents> readPackage(const std::filesystem::path& folder);

} // namespace vitascope::studio
