// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP proxy on loopback that lets bytes through a token bucket for each direction, shared by all its connections: a
// link whose bandwidth a test changes while it plays or uploads. One thread of its own.
#pragma once

#include "shared/base/result.h"
#include "shared/base/units.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>

namespace vitascope::test {

class LinkProxy {
public:
    // Listens on a free port of 127.0.0.1 and forwards to targetPort there. The rate is that of the way from the server
    // to the client; the way up is free until setUploadRate.
    [[nodiscard]] static Result<std::unique_ptr<LinkProxy>> open(std::uint16_t targetPort, BitsPerSecond rate);
    ~LinkProxy();
    LinkProxy(const LinkProxy&) = delete;
    LinkProxy& operator=(const LinkProxy&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    // Bytes handed to clients so far. Thread: any.
    [[nodiscard]] std::int64_t deliveredBytes() const { return delivered_.load(); }
    // Bytes handed to the server so far, of all that HTTP sends. Thread: any.
    [[nodiscard]] std::int64_t uploadedBytes() const { return uploaded_.load(); }
    // Both take effect within 5 ms. Thread: any.
    void setRate(BitsPerSecond rate) { rate_ = rate.value; }
    void setUploadRate(BitsPerSecond rate) { uploadRate_ = rate.value; }
    // Cuts every open connection, as a network that goes away does. Thread: any.
    void cutConnections() { cutRequested_ = true; }

private:
    LinkProxy(int listener, std::uint16_t port, std::uint16_t targetPort, BitsPerSecond rate);
    void run();

    const int listener_;
    const std::uint16_t port_;
    const std::uint16_t targetPort_;
    std::atomic<std::int64_t> rate_;
    std::atomic<std::int64_t> uploadRate_ = 10'000'000'000;
    std::atomic<std::int64_t> delivered_ = 0;
    std::atomic<std::int64_t> uploaded_ = 0;
    std::atomic<bool> cutRequested_ = false;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

} // namespace vitascope::test
