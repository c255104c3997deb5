// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/preview/package_contents.h"

#include "shared/base/file.h"
#include "shared/package/manifest_json.h"

namespace vitascope::studio {

Result<PackageContents> readPackage(const std::filesystem::path& folder) {
    const auto text = readFile(folder / "package.json", package::kMaxManifestBytes);
    if (!text)
        return fail(text.error());
    auto package = package::parsePackageManifest(*text);
    if (!package)
        return fail(package.error());
    PackageContents contents{std::move(*package), {}};
    for (const auto& name : contents.package.tracks) {
        const auto track = readFile(folder / (name + ".json"), package::kMaxManifestBytes);
        if (!track)
            return fail(track.error());
        auto manifest = package::parseTrackManifest(*track);
        if (!manifest)
            return fail("track " + name, manifest.error());
        contents.tracks.push_back(std::move(*manifest));
    }
    return contents;
}

} // namespace vitascope::studio
