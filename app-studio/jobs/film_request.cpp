// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_request.h"

#include "shared/base/file.h"

#include <system_error>

namespace vitascope::studio {

std::optional<SourceFile> sourceFile(const std::filesystem::path& path) {
    const auto changed = modifiedAt(path);
    if (!changed)
        return std::nullopt;
    std::error_code none; // what is no file has no size
    const auto size = std::filesystem::file_size(path, none);
    return SourceFile{path, none ? 0 : size, changed->time_since_epoch().count()};
}

package::TrackManifest withChanges(package::TrackManifest manifest, const std::vector<TrackChange>& changes) {
    for (const auto& change : changes) {
        if (change.track != manifest.name)
            continue;
        manifest.label = change.label.value_or(manifest.label);
        manifest.language = change.language.value_or(manifest.language);
        manifest.isDefault = change.isDefault.value_or(manifest.isDefault);
        manifest.role = change.role.value_or(manifest.role);
    }
    return manifest;
}

} // namespace vitascope::studio
