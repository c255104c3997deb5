// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP/1.1 server on loopback whose answers a test scripts byte by byte: it can stall, cut a connection in the
// middle, answer nonsense, and be away. Blocking sockets, a thread a connection ("test-http").
#pragma once

#include "shared/base/file.h"
#include "shared/base/locked.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace vitascope::test {

struct TestRequest {
    std::string method;
    std::string target;
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;
    int connection = 0; // which one it came on, from 1

    // Empty if there is none.
    [[nodiscard]] std::string header(const std::string& lowerCaseName) const;
};

// One connection, as a handler sees it.
class TestConnection {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    // A whole answer with its Content-Length.
    void reply(int status, std::string_view body = {}, const Fields& headers = {});
    void raw(std::string_view bytes);
    // Waits, but no longer than the server lives.
    void stall(std::chrono::milliseconds time) const;
    // Ends the connection after this request, with a reset if it is not to look like a proper end.
    void cut(bool reset = false);

private:
    friend class TestHttpServer;
    TestConnection(int fd, const std::atomic<bool>& stopping) : fd_(fd), stopping_(stopping) {}

    const int fd_;
    const std::atomic<bool>& stopping_;
    bool isHead_ = false;
    bool isCut_ = false;
};

class TestHttpServer {
public:
    using Handler = std::function<void(const TestRequest&, TestConnection&)>;
    // Sees the request before its body is read, and says how much of the body to read; with less than all of it, the
    // handler gets that part and the connection is cut after it.
    using BodyLimit = std::function<std::size_t(const TestRequest& head, std::size_t length)>;

    // Listens on a free port of 127.0.0.1. The handler is called on the connections' threads, one call at a time.
    explicit TestHttpServer(Handler handler, BodyLimit bodyLimit = {});
    ~TestHttpServer();
    TestHttpServer(const TestHttpServer&) = delete;
    TestHttpServer& operator=(const TestHttpServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string url(std::string_view path = {}) const;
    [[nodiscard]] std::vector<TestRequest> requests() const; // so far
    [[nodiscard]] int connections() const { return connections_; }

    // Away: every connection is cut and new ones are refused, until it is back on the same port.
    void goAway();
    void comeBack();

private:
    void listen();
    void acceptLoop(int listener);
    void serve(int fd, int number);
    [[nodiscard]] bool serveOne(int fd, int number, std::string& buffer);

    const Handler handler_;
    const BodyLimit bodyLimit_;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_ = false;
    std::atomic<int> connections_ = 0;
    std::mutex handling_;
    Locked<std::vector<TestRequest>> requests_;
    Locked<std::vector<int>> open_; // sockets of the connections
    Locked<std::vector<std::thread>> threads_;
    FileDescriptor listener_;
    std::thread accepting_;
};

} // namespace vitascope::test
