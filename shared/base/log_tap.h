// SPDX-License-Identifier: GPL-3.0-or-later
// Hears the lines of the log besides those that read standard error: a ring in memory, a file. Thread: any.
#pragma once

#include "shared/base/log.h"

#include <functional>
#include <memory>
#include <string_view>

namespace vitascope::log {

class Tap {
public:
    // A line with its end, of this level at least, whatever level standard error shows. Called on the thread that logs;
    // it must not log.
    using Take = std::function<void(std::string_view line)>;

    Tap(Level least, Take take);
    // After it no call is under way.
    ~Tap();
    Tap(const Tap&) = delete;
    Tap& operator=(const Tap&) = delete;

    struct Entry;

private:
    std::shared_ptr<Entry> entry_;
};

} // namespace vitascope::log
