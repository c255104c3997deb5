// SPDX-License-Identifier: GPL-3.0-or-later
// A client that sends the bytes it is told to and reads what comes, for what no well-behaved client would do.
// Thread: one.
#pragma once

#include "shared/base/file.h"

#include <arpa/inet.h>
#include <chrono>
#include <cstdint>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>

namespace vitascope::test {

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        isConnected_ = ::connect(socket_.get(), reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    }

    [[nodiscard]] bool isConnected() const { return isConnected_; }

    // False once the server has closed.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // Whether the kernel takes all of the bytes within a second.
    bool isTaken(std::string_view bytes) {
        const timeval second{1, 0};
        ::setsockopt(socket_.get(), SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
        return send(bytes);
    }
    // Repeats the bytes until so many are sent, or none is taken for that time; how many were.
    std::size_t sendUntilStuck(std::string_view bytes, std::size_t most, std::chrono::milliseconds patience) {
        std::size_t total = 0;
        while (total < most) {
            pollfd wait{socket_.get(), POLLOUT, 0};
            if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0)
                break;
            const auto from = total % bytes.size();
            const auto sent =
                ::send(socket_.get(), bytes.data() + from, bytes.size() - from, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent <= 0)
                break;
            total += static_cast<std::size_t>(sent);
        }
        return total;
    }
    void endSending() { ::shutdown(socket_.get(), SHUT_WR); }

    // What arrives until the text holds `end`, the server closes, or the time is over.
    std::string readUntil(std::string_view end, std::chrono::milliseconds time = std::chrono::seconds(5)) {
        const auto deadline = std::chrono::steady_clock::now() + time;
        std::string text;
        while (end.empty() || text.find(end) == std::string::npos) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
            pollfd wait{socket_.get(), POLLIN, 0};
            if (left.count() <= 0 || ::poll(&wait, 1, static_cast<int>(left.count())) <= 0)
                return text;
            char block[64 * 1024];
            const auto got = ::recv(socket_.get(), block, sizeof block, 0);
            isClosed_ = got <= 0;
            if (isClosed_)
                return text;
            text.append(block, static_cast<std::size_t>(got));
        }
        return text;
    }
    // Everything until the server closes.
    std::string readAll(std::chrono::milliseconds time = std::chrono::seconds(5)) { return readUntil("", time); }
    [[nodiscard]] bool isClosed() const { return isClosed_; }

    // Its end is then a reset instead of an orderly close.
    void resetOnClose() {
        const linger atOnce{1, 0};
        ::setsockopt(socket_.get(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
    // Makes the receive buffer small, so that a response does not fit into the kernel.
    void takeLittle() {
        const int size = 4096;
        ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    }

private:
    FileDescriptor socket_;
    bool isConnected_ = false;
    bool isClosed_ = false;
};

[[nodiscard]] inline int countOf(std::string_view text, std::string_view part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace vitascope::test
