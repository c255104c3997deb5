// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/parked_answer.h"

#include "server/api/http/route_handler.h"

namespace vitascope::server::api::http {

void ParkedAnswer::send(const Outcome& outcome) {
    if (!outcome)
        logFailure(outcome.error(), requestId_);
    completion_.send(toResponse(outcome ? *outcome : toReply(outcome.error(), requestId_), requestId_));
}

} // namespace vitascope::server::api::http
