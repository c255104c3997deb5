// SPDX-License-Identifier: GPL-3.0-or-later
// When to try again: exponential back-off with jitter. The policy is arithmetic; waiting is a Sleeper's. Thread: any.
#pragma once

#include "shared/base/error.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace vitascope::transfer {

struct RetryPolicy {
    std::chrono::milliseconds first{500}; // before the second attempt
    std::chrono::milliseconds longest{30'000};
    double factor = 2.0;
    double jitter = 0.5; // 0: none; 0.5: each wait is 50 % to 100 % of its full length
    int attempts = 5;    // in all; 0: without end

    // How long to wait after so many failed attempts (1 or more), or nothing if there is to be no further one.
    // `random` is uniform in [0, 1).
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(int failures, double random) const;
};

// Failures that may pass by themselves: Unavailable and Timeout.
[[nodiscard]] bool mayPass(const Error& error);
// Answers that may: 408, 429, 500, 502, 503, 504.
[[nodiscard]] bool mayPass(int status);

class Sleeper {
public:
    virtual ~Sleeper() = default;
    // False if a stop was asked for before the time was over.
    virtual bool sleep(std::chrono::milliseconds time, std::stop_token stop) = 0;
    // Uniform in [0, 1), for the jitter.
    virtual double random() = 0;
};

class SystemSleeper final : public Sleeper {
public:
    bool sleep(std::chrono::milliseconds time, std::stop_token stop) override;
    double random() override;
};

} // namespace vitascope::transfer
