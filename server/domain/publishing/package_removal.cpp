// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/package_removal.h"

#include <algorithm>

namespace vitascope::server::publishing {

Result<void> PackageRemoval::remove(const audit::Origin& origin, PackageId id) {
    TitleId title;
    auto removed = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        const auto package = parts_.packages.find(scope, id);
        if (!package)
            return fail(package.error());
        if (!*package)
            return fail(ErrorCode::NotFound, "there is no package " + id.toString());
        title = (*package)->title;
        if (auto unneeded = checkUnneeded(scope, **package); !unneeded)
            return unneeded;
        if (auto gone = parts_.packages.remove(scope, id); !gone)
            return gone;
        return parts_.audit.append(scope, origin,
                                   {"package.delete",
                                    audit::subjectOf("package", id),
                                    {audit::detail("title", (*package)->title.toString())}});
    });
    if (removed)
        parts_.observer.packageChanged(id, title);
    return removed;
}

Result<void> PackageRemoval::checkUnneeded(ReadScope& scope, const Package& package) {
    if (std::ranges::count(package.tracks, TrackState::Verifying, &Track::state) > 0)
        return fail(ErrorCode::Conflict, "a track of package " + package.id.toString() + " is being verified");
    const auto watched = isWatched(scope, package);
    if (!watched)
        return fail(watched.error());
    if (*watched)
        return fail(ErrorCode::Conflict, "package " + package.id.toString() +
                                             " is the one that plays; withdraw its title, or publish another first");
    return {};
}

// Whether viewers see it: it is what plays of a published title.
Result<bool> PackageRemoval::isWatched(ReadScope& scope, const Package& package) {
    if (package.asset != AssetKind::Main || !package.isPlayable)
        return false;
    const auto title = parts_.titles.find(scope, package.title);
    if (!title)
        return fail(title.error());
    if (!*title || (*title)->state != catalog::TitleState::Published)
        return false;
    const auto playable = parts_.packages.findPlayable(scope, std::span(&package.title, 1));
    if (!playable)
        return fail(playable.error());
    return std::ranges::count(*playable, package.id, &Package::id) > 0;
}

} // namespace vitascope::server::publishing
