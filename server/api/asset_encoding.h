// SPDX-License-Identifier: GPL-3.0-or-later
// What a title shows, as the API names it. Thread: any.
#pragma once

#include "server/domain/publishing/package.h"
#include "shared/wire/publishing.h"

namespace vitascope::server::api {

[[nodiscard]] inline publishing::AssetKind decodeAsset(wire::AssetKind asset) {
    switch (asset) {
    case wire::AssetKind::Main:
        return publishing::AssetKind::Main;
    case wire::AssetKind::Trailer:
        return publishing::AssetKind::Trailer;
    case wire::AssetKind::Extra:
        break;
    }
    return publishing::AssetKind::Extra;
}

} // namespace vitascope::server::api
