// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/catalog/playability.h"

namespace vitascope::server::catalog {

class FakePlayability final : public Playability {
public:
    std::map<TitleId, PlayablePackage> packages; // the films
    std::map<TitleId, PlayablePackage> trailers;

    Result<std::map<TitleId, Playable>> find(ReadScope&, std::span<const TitleId> titles) override {
        std::map<TitleId, Playable> found;
        for (const auto id : titles) {
            if (packages.contains(id))
                found[id].film = packages[id];
            if (trailers.contains(id))
                found[id].trailer = trailers[id];
        }
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
