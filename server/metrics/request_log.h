// SPDX-License-Identifier: GPL-3.0-or-later
// A log line for each answered request: method, route, status, time, bytes, client and the id that problems show. The
// route is a pattern, so that no right and no query gets into the log.
#pragma once

#include "server/metrics/request_observer.h"

namespace vitascope::server::metrics {

class RequestLog final : public RequestObserver {
public:
    void answered(const AnsweredRequest& request) override;
};

} // namespace vitascope::server::metrics
