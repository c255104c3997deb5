// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/catch_all.h"

#include "shared/base/log.h"

#include <exception>

namespace vitascope {

bool catchAll(const char* worker, const std::function<void()>& work) {
    try {
        work();
        return true;
    } catch (const std::exception& error) {
        log::error("a thread's work threw", {{"worker", worker}, {"error", error.what()}});
    } catch (...) {
        log::error("a thread's work threw what is unknown", {{"worker", worker}});
    }
    return false;
}

} // namespace vitascope
