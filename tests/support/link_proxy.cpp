// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link_proxy.h"

#include "shared/base/file.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/socket.h>
#include <vector>

namespace vitascope::test {
namespace {

constexpr std::chrono::milliseconds kTick{5};
constexpr int kSocketBuffer = 32 * 1024; // small, so that no old rate lives on in the kernel's buffers
constexpr std::size_t kPiece = 16 * 1024;
constexpr double kQuantum = 1460; // bytes of one connection's turn: a packet

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

void makeNonBlocking(int fd) {
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

// One direction of one connection: what was read and not yet written.
class Flow {
public:
    // Moves at most `allowance` bytes; returns how many reached the far side.
    std::size_t move(int from, int to, std::size_t allowance) {
        if (pending_.empty() && !ended_ && allowance > 0) {
            std::array<char, kPiece> piece;
            const auto got = ::recv(from, piece.data(), std::min(allowance, piece.size()), 0);
            if (got > 0)
                pending_.assign(piece.data(), static_cast<std::size_t>(got));
            else if (got == 0 || (errno != EAGAIN && errno != EINTR))
                ended_ = true;
        }
        if (pending_.empty())
            return 0;
        const auto put = ::send(to, pending_.data(), std::min(pending_.size(), allowance), MSG_NOSIGNAL);
        if (put < 0) {
            broken_ = errno != EAGAIN && errno != EINTR;
            return 0;
        }
        pending_.erase(0, static_cast<std::size_t>(put));
        return static_cast<std::size_t>(put);
    }
    [[nodiscard]] bool isDone() const { return broken_ || (ended_ && pending_.empty()); }

private:
    std::string pending_;
    bool ended_ = false;
    bool broken_ = false;
};

struct Connection {
    FileDescriptor client;
    FileDescriptor server;
    Flow up;
    Flow down;

    [[nodiscard]] bool isDone() const { return up.isDone() || down.isDone(); }
};

// What may pass in one direction. It holds at most 50 ms of its rate.
class Bucket {
public:
    void fill(std::int64_t bitsPerSecond, double seconds) {
        const double bytesPerSecond = static_cast<double>(bitsPerSecond) / 8.0;
        tokens_ = std::min(tokens_ + bytesPerSecond * seconds, bytesPerSecond * 0.05);
    }
    // Moves with move(connection, allowance), in turn and going on where the last call ended, so that each connection
    // gets its share of the link, until the bucket is empty or nothing moves. The bytes that were moved.
    template<typename Move>
    std::int64_t pour(std::vector<Connection>& connections, Move move) {
        std::int64_t total = 0;
        for (std::size_t idle = 0; tokens_ >= 1 && idle < connections.size();) {
            const auto bytes =
                move(connections[turn_++ % connections.size()], static_cast<std::size_t>(std::min(tokens_, kQuantum)));
            tokens_ -= static_cast<double>(bytes);
            total += static_cast<std::int64_t>(bytes);
            idle = bytes > 0 ? 0 : idle + 1;
        }
        return total;
    }

private:
    double tokens_ = 0;
    std::size_t turn_ = 0;
};

// The connections that wait to be accepted, each with one of its own to the server.
void acceptAll(int listener, std::uint16_t targetPort, std::vector<Connection>& connections) {
    for (;;) {
        FileDescriptor client(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
        if (!client.isOpen())
            return;
        FileDescriptor server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        ::setsockopt(client.get(), SOL_SOCKET, SO_SNDBUF, &kSocketBuffer, sizeof kSocketBuffer);
        ::setsockopt(server.get(), SOL_SOCKET, SO_RCVBUF, &kSocketBuffer, sizeof kSocketBuffer);
        const auto target = loopback(targetPort);
        if (::connect(server.get(), reinterpret_cast<const sockaddr*>(&target), sizeof target) != 0)
            continue; // the client sees its connection closed, as with any server that is away
        makeNonBlocking(client.get());
        makeNonBlocking(server.get());
        connections.push_back({std::move(client), std::move(server), {}, {}});
    }
}

} // namespace

Result<std::unique_ptr<LinkProxy>> LinkProxy::open(std::uint16_t targetPort, BitsPerSecond rate) {
    FileDescriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    auto address = loopback(0);
    socklen_t size = sizeof address;
    if (!listener.isOpen() || ::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(listener.get(), 64) != 0 ||
        ::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return fail(errorFromErrno("listen on", "127.0.0.1"));
    return std::unique_ptr<LinkProxy>(new LinkProxy(listener.release(), ntohs(address.sin_port), targetPort, rate));
}

LinkProxy::LinkProxy(int listener, std::uint16_t port, std::uint16_t targetPort, BitsPerSecond rate)
    : listener_(listener), port_(port), targetPort_(targetPort), rate_(rate.value), thread_([this] { run(); }) {}

LinkProxy::~LinkProxy() {
    stopping_ = true;
    thread_.join();
    FileDescriptor closing(listener_);
}

void LinkProxy::run() {
    std::vector<Connection> connections;
    Bucket down;
    Bucket up;
    auto last = std::chrono::steady_clock::now();
    while (!stopping_) {
        acceptAll(listener_, targetPort_, connections);
        if (cutRequested_.exchange(false))
            connections.clear();
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - last).count();
        last = now;
        down.fill(rate_, seconds);
        up.fill(uploadRate_, seconds);
        delivered_ += down.pour(connections, [](Connection& one, std::size_t allowance) {
            return one.down.move(one.server.get(), one.client.get(), allowance);
        });
        uploaded_ += up.pour(connections, [](Connection& one, std::size_t allowance) {
            return one.up.move(one.client.get(), one.server.get(), allowance);
        });
        std::erase_if(connections, [](const Connection& connection) { return connection.isDone(); });
        std::this_thread::sleep_for(kTick);
    }
}

} // namespace vitascope::test
