// SPDX-License-Identifier: GPL-3.0-or-later
// A log line for each answered request: method, route, status, time, bytes, client and the id that problems show. The
// route is a pattern, so that no right and no query gets into the log.
#pragma once

#include "server/metrics/request_observer.h"

#include <functional>
#include <utility>

namespace vitascope::server::metrics {

class RequestLog final : public RequestObserver {
public:
    // Whether it writes; asked for each request, on any thread.
    explicit RequestLog(std::function<bool()> isOn) : isOn_(std::move(isOn)) {}

    void answered(const AnsweredRequest& request) override;

private:
    const std::function<bool()> isOn_;
};

} // namespace vitascope::server::metrics
