// SPDX-License-Identifier: GPL-3.0-or-later
// One thread ("front-0" …) that owns its connections: it reads, parses, answers and watches their deadlines.
// Thread: post() from any; everything else from the loop itself, start() and stop() from the owner.
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <unordered_set>
#include <utility>

namespace vitascope::server::front {

class Connection;

class EventLoop {
public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    void start(unsigned number);
    // Cuts what is still connected and joins the thread.
    void stop();

    [[nodiscard]] boost::asio::io_context& context() { return context_; }
    template<class Function>
    void post(Function&& function) {
        boost::asio::post(context_, std::forward<Function>(function));
    }

    // Keeps the connection alive until it is removed, whatever becomes of the callbacks that it has handed out.
    void add(std::shared_ptr<Connection> connection) { connections_.insert(std::move(connection)); }
    void remove(const std::shared_ptr<Connection>& connection) { connections_.erase(connection); }
    // From now on answers close their connections; idle connections are closed, and parked answers hurried.
    void drain();
    [[nodiscard]] bool isDraining() const { return isDraining_; }
    // For the Date header (RFC 9110, 5.6.7), at most a quarter of a second old.
    [[nodiscard]] const std::string& date() const { return date_; }

private:
    using Connections = std::unordered_set<std::shared_ptr<Connection>>;
    void sweep();

    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    boost::asio::steady_timer timer_;
    Connections connections_;
    std::string date_;
    bool isDraining_ = false;
    bool isStopped_ = false; // nothing may begin any more, or run() would not return
    std::thread thread_;
};

} // namespace vitascope::server::front
