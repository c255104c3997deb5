// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/request_log.h"

#include "shared/base/log.h"

#include <fmt/format.h>

namespace vitascope::server::metrics {

void RequestLog::answered(const AnsweredRequest& request) {
    if (!isOn_())
        return;
    const std::chrono::duration<double, std::milli> time = request.time;
    log::info("request", {{"request", std::string(request.requestId)},
                          {"method", std::string(request.method)},
                          {"route", std::string(request.route)},
                          {"status", std::to_string(request.status)},
                          {"ms", fmt::format("{:.1f}", time.count())},
                          {"bytes", std::to_string(request.bytes)},
                          {"client", std::string(request.client)}});
}

} // namespace vitascope::server::metrics
