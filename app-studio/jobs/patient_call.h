// SPDX-License-Identifier: GPL-3.0-or-later
// A call to the server that waits, longer and longer and without end, while the server or the network is away.
// Thread: any; it blocks.
#pragma once

#include "shared/base/result.h"
#include "shared/transfer/retry_policy.h"

#include <functional>
#include <stop_token>
#include <string>

namespace vitascope::studio {

// Calls `call` until it gives a value or a failure that will not pass by itself. Before each wait onWaiting(reason) is
// told. Cancelled when a stop is asked for.
template<class Call>
auto callPatiently(Call call, transfer::Sleeper& sleeper, const std::stop_token& stop,
                   const std::function<void(const std::string& reason)>& onWaiting) -> decltype(call()) {
    const transfer::RetryPolicy policy{.attempts = 0};
    for (int failures = 1;; ++failures) {
        auto result = call();
        if (result || !transfer::mayPass(result.error()))
            return result;
        onWaiting(result.error().message);
        if (!sleeper.sleep(*policy.delayAfter(failures, sleeper.random()), stop))
            return fail(ErrorCode::Cancelled, "cancelled");
    }
}

} // namespace vitascope::studio
