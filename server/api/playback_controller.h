// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/titles/{id}/playback?asset=main|trailer: where a film or its trailer plays, for whoever has a right to
// it. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/streaming/playback.h"

namespace vitascope::server::api {

class PlaybackController {
public:
    // The router must not outlive this, nor this the playback.
    PlaybackController(http::Router& router, streaming::Playback& playback);

private:
    [[nodiscard]] http::Outcome start(const http::Call& call);

    streaming::Playback& playback_;
};

} // namespace vitascope::server::api
