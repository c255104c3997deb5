// SPDX-License-Identifier: GPL-3.0-or-later
// Resumable uploads by tus 1.0.0 at /api/v1/uploads: core protocol, creation, creation-with-upload,
// creation-defer-length, checksum (sha1, sha256), expiration, termination, X-HTTP-Method-Override. 460: a piece's
// checksum does not match; 507: no room, and the offset is where the last recorded byte ends. Pieces go to the spool as
// they arrive; an answer with an offset is given only when the bytes before it are durable. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/storage/uploads.h"

namespace vitascope::server::api {

class UploadsController {
public:
    // The router must not outlive this, nor this the uploads.
    UploadsController(http::Router& router, storage::Uploads& uploads);

private:
    [[nodiscard]] http::Outcome options() const;
    [[nodiscard]] http::SinkOutcome create(const http::Call& call);
    [[nodiscard]] http::Outcome head(const http::Call& call);
    [[nodiscard]] http::SinkOutcome receive(const http::Call& call);
    [[nodiscard]] http::Outcome terminate(const http::Call& call);

    storage::Uploads& uploads_;
};

} // namespace vitascope::server::api
