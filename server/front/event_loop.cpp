// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/event_loop.h"

#include "server/front/connection.h"
#include "shared/base/http_date.h"
#include "shared/base/log.h"

#include <csignal>
#include <exception>
#include <pthread.h>
#include <vector>

namespace vitascope::server::front {
namespace {

constexpr std::chrono::milliseconds kSweep{250};

std::string dateOfNow() {
    return httpDate(SystemClock().utcNow());
}

} // namespace

EventLoop::EventLoop() : work_(context_.get_executor()), timer_(context_), date_(dateOfNow()) {}

EventLoop::~EventLoop() {
    stop();
}

void EventLoop::start(unsigned number) {
    sweep();
    thread_ = std::thread([this] {
        sigset_t signals;
        ::sigemptyset(&signals);
        ::sigaddset(&signals, SIGPIPE); // sendfile(2) has no flag against it
        ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        for (;;) {
            try {
                context_.run();
                return;
            } catch (const std::exception& error) {
                log::error("a bug in an event loop", {{"reason", error.what()}});
            }
        }
    });
    ::pthread_setname_np(thread_.native_handle(), ("front-" + std::to_string(number)).c_str());
}

void EventLoop::stop() {
    if (!thread_.joinable())
        return;
    post([this] {
        timer_.cancel();
        isDraining_ = true;
        isStopped_ = true;
        for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
            connection->cut();
        work_.reset();
    });
    thread_.join();
}

void EventLoop::drain() {
    isDraining_ = true;
    for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
        connection->drain();
}

void EventLoop::sweep() {
    if (isStopped_)
        return; // the timer had expired already when it was cancelled
    date_ = dateOfNow();
    const auto now = std::chrono::steady_clock::now();
    for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
        connection->checkDeadline(now);
    timer_.expires_after(kSweep);
    timer_.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            sweep();
    });
}

} // namespace vitascope::server::front
