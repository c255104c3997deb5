// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests as JSON. Unknown fields are ignored, unknown values refused. Thread: any.
#pragma once

#include "shared/package/manifest.h"

namespace vitascope::package {

// Parses and validates. InvalidInput, with the field: "track manifest: segments[3].offset: …".
[[nodiscard]] Result<TrackManifest> parseTrackManifest(std::string_view json);
[[nodiscard]] Result<PackageManifest> parsePackageManifest(std::string_view json);

// One line of JSON; the same manifest gives the same bytes. The manifest is valid.
[[nodiscard]] std::string toJson(const TrackManifest& manifest);
[[nodiscard]] std::string toJson(const PackageManifest& manifest);

} // namespace vitascope::package
