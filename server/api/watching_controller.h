// SPDX-License-Identifier: GPL-3.0-or-later
// What the caller does with titles: /api/v1/me/titles, /favourites, /continue-watching and /watch-events.
// Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/watching/watching.h"

namespace vitascope::server::api {

class WatchingController {
public:
    // Both outlive this.
    WatchingController(http::Router& router, watching::Watching& watching);

private:
    http::Outcome marks(const http::Call& call);
    http::Outcome setFavourite(const http::Call& call, bool isFavourite);
    http::Outcome favourites(const http::Call& call);
    http::Outcome rate(const http::Call& call);
    http::Outcome unrate(const http::Call& call);
    http::Outcome record(const http::Call& call);
    http::Outcome continueWatching(const http::Call& call);
    http::Outcome forget(const http::Call& call);

    watching::Watching& watching_;
};

} // namespace vitascope::server::api
