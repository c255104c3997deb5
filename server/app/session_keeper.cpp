// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/session_keeper.h"

#include "shared/base/log.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <pthread.h>
#include <stop_token>

namespace vitascope::server::app {
namespace {

constexpr std::chrono::seconds kReload{2};
constexpr int kReloadsBetweenForgetting = 1800; // an hour

void warnOf(const Result<void>& outcome) {
    if (!outcome)
        log::warning("sessions could not be kept up to date", {{"reason", outcome.error().message}});
}

void keep(auth::SessionService& sessions, audit::AuditLog& audit, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    for (int turn = 0; !stop.stop_requested(); ++turn) {
        warnOf(sessions.reloadRevocations());
        if (turn % kReloadsBetweenForgetting == 0) {
            warnOf(sessions.forgetEndedSessions());
            warnOf(audit.forgetOld());
        }
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, kReload, [] { return false; });
    }
}

} // namespace

SessionKeeper::SessionKeeper(auth::SessionService& sessions, audit::AuditLog& audit) {
    // Before the first request: a session that was ended before a restart must not come back to life.
    warnOf(sessions.reloadRevocations());
    thread_ = std::jthread([&sessions, &audit](const std::stop_token& stop) { keep(sessions, audit, stop); });
    ::pthread_setname_np(thread_.native_handle(), "sessions");
}

} // namespace vitascope::server::app
