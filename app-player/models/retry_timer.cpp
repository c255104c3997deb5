// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/retry_timer.h"

#include <algorithm>
#include <chrono>

namespace vitascope::player {

using namespace std::chrono_literals;

RetryTimer::RetryTimer(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &RetryTimer::due);
}

void RetryTimer::failed() {
    constexpr int kLongestShift = 3;
    const std::chrono::milliseconds wait = 2s * (1 << std::min(failures_++, kLongestShift));
    timer_.start(std::min<std::chrono::milliseconds>(wait, 15s));
}

void RetryTimer::succeeded() {
    timer_.stop();
    failures_ = 0;
}

} // namespace vitascope::player
