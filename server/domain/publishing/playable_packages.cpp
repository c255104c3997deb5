// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/playable_packages.h"

namespace vitascope::server::publishing {

Result<std::map<TitleId, catalog::Playable>> PlayablePackages::find(ReadScope& scope, std::span<const TitleId> titles) {
    const auto packages = repository_.findPlayable(scope, titles);
    if (!packages)
        return fail(packages.error());
    std::map<TitleId, catalog::Playable> found;
    for (const auto& package : *packages) {
        const Seconds duration(static_cast<double>(package.durationTicks) / static_cast<double>(package.timescale));
        auto& playable = found[package.title];
        (package.asset == AssetKind::Main ? playable.film : playable.trailer) =
            catalog::PlayablePackage{package.id, duration};
    }
    return found;
}

Result<void> PlayablePackages::removePackages(WriteScope& scope, TitleId title) {
    return repository_.removeAllOf(scope, title);
}

} // namespace vitascope::server::publishing
