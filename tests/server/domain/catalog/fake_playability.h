// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/catalog/playability.h"

namespace vitascope::server::catalog {

class FakePlayability final : public Playability {
public:
    std::map<TitleId, PlayablePackage> packages;

    Result<std::map<TitleId, PlayablePackage>> find(ReadScope&, std::span<const TitleId> titles) override {
        std::map<TitleId, PlayablePackage> found;
        for (const auto id : titles)
            if (packages.contains(id))
                found[id] = packages[id];
        return found;
    }
    Result<void> removePackages(WriteScope&, TitleId title) override {
        if (isVerifying)
            return fail(ErrorCode::Conflict, "verifying");
        packages.erase(title);
        return {};
    }

    bool isVerifying = false;
};

} // namespace vitascope::server::catalog
