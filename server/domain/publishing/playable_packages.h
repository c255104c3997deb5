// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the catalogue which packages of a title play. Thread: any.
#pragma once

#include "server/domain/catalog/playability.h"
#include "server/domain/publishing/package.h"

namespace vitascope::server::publishing {

class PlayablePackages final : public catalog::Playability {
public:
    explicit PlayablePackages(PackageRepository& repository) : repository_(repository) {}

    [[nodiscard]] Result<std::map<TitleId, catalog::Playable>> find(ReadScope& scope,
                                                                    std::span<const TitleId> titles) override;
    [[nodiscard]] Result<void> removePackages(WriteScope& scope, TitleId title) override;

private:
    PackageRepository& repository_;
};

} // namespace vitascope::server::publishing
