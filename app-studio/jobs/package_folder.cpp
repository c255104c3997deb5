// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/package_folder.h"

#include "shared/base/file.h"
#include "shared/package/manifest_json.h"

#include <algorithm>
#include <system_error>

namespace vitascope::studio {

namespace {

bool isWhole(const std::filesystem::path& folder, const std::string& track) {
    const auto text = readFile(folder / (track + ".json"), package::kMaxManifestBytes);
    const auto manifest = text ? package::parseTrackManifest(*text) : fail(text.error());
    std::error_code unknown;
    return manifest && std::filesystem::file_size(folder / manifest->file, unknown) == manifest->size && !unknown;
}

} // namespace

std::optional<std::vector<std::string>> completePackage(const std::filesystem::path& folder, const SourceFile& source) {
    const auto text = readFile(folder / "package.json", package::kMaxManifestBytes);
    const auto manifest = text ? package::parsePackageManifest(*text) : fail(text.error());
    if (!manifest || manifest->sourceSize != source.size || manifest->sourceName != source.path.filename().string() ||
        manifest->sourceModifiedAt.value_or(source.modifiedAt) != source.modifiedAt)
        return std::nullopt;
    const bool isComplete = std::all_of(manifest->tracks.begin(), manifest->tracks.end(),
                                        [&](const std::string& name) { return isWhole(folder, name); });
    return isComplete ? std::optional(manifest->tracks) : std::nullopt;
}

std::int64_t bytesIn(const std::filesystem::path& folder) {
    std::error_code unknown;
    std::int64_t bytes = 0;
    std::error_code ended;
    for (auto entry = std::filesystem::directory_iterator(folder, ended);
         !ended && entry != std::filesystem::directory_iterator(); entry.increment(ended)) {
        const auto size = entry->file_size(unknown);
        if (!unknown)
            bytes += static_cast<std::int64_t>(size);
    }
    return bytes;
}

std::int64_t freeBytesAt(const std::filesystem::path& folder) {
    std::error_code unknown;
    const auto space = std::filesystem::space(folder, unknown);
    return unknown ? -1 : static_cast<std::int64_t>(space.available);
}

} // namespace vitascope::studio
