// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/media_server.h"

#include "shared/base/file.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <utility>

namespace vitascope::test {

namespace {

std::optional<std::string> readWhole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool sendAll(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

} // namespace

Result<std::unique_ptr<MediaServer>> MediaServer::open(std::filesystem::path folder, Faults faults) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (listener < 0 || ::bind(listener, plain, size) != 0 || ::listen(listener, 64) != 0 ||
        ::getsockname(listener, plain, &size) != 0)
        return fail(ErrorCode::Unavailable, "open media server");
    return std::unique_ptr<MediaServer>(
        new MediaServer(std::move(folder), std::move(faults), listener, ntohs(address.sin_port)));
}

MediaServer::MediaServer(std::filesystem::path folder, Faults faults, int listener, std::uint16_t port)
    : folder_(std::move(folder)), faults_(std::move(faults)), listener_(listener), port_(port), acceptor_([this] {
          accept();
      }) {}

MediaServer::~MediaServer() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    {
        const std::scoped_lock lock(mutex_);
        for (const int socket : sockets_)
            ::shutdown(socket, SHUT_RDWR);
    }
    for (auto& thread : threads_)
        thread.join();
    for (const int socket : sockets_)
        ::close(socket);
    ::close(listener_);
}

std::string MediaServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/" + path;
}

std::vector<MediaRequest> MediaServer::requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
}

void MediaServer::accept() {
    while (!stopping_) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int one = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        const std::scoped_lock lock(mutex_);
        sockets_.push_back(socket);
        threads_.emplace_back([this, socket] { serve(socket); });
    }
}

void MediaServer::serve(int socket) {
    std::string pending;
    char buffer[4096];
    while (true) {
        const auto end = pending.find("\r\n\r\n");
        if (end == std::string::npos) {
            const auto count = ::recv(socket, buffer, sizeof buffer, 0);
            if (count <= 0)
                return;
            pending.append(buffer, static_cast<std::size_t>(count));
            continue;
        }
        const auto head = pending.substr(0, end + 2);
        pending.erase(0, end + 4);
        if (!answer(socket, head)) {
            ::shutdown(socket, SHUT_RDWR);
            return;
        }
    }
}

MediaRequest MediaServer::note(const std::string& path, const std::string& head) {
    MediaRequest request;
    request.path = path;
    const auto at = head.find("ange: bytes=");
    if (at != std::string::npos) {
        std::pair<std::int64_t, std::int64_t> range{};
        const auto* end = head.data() + head.size();
        const auto first = std::from_chars(head.data() + at + 12, end, range.first);
        std::from_chars(first.ptr + 1, end, range.second);
        request.range = range;
    }
    const std::scoped_lock lock(mutex_);
    request.number = 1 + static_cast<int>(std::ranges::count_if(requests_, [&](const auto& other) {
                         return other.path == request.path && other.range == request.range;
                     }));
    requests_.push_back(request);
    return request;
}

bool MediaServer::answer(int socket, const std::string& head) {
    const auto from = head.find(' ') + 1;
    const auto request = note(head.substr(from, head.find_first_of(" ?", from) - from), head);
    auto fault = faults_ ? faults_(request) : MediaFault();
    for (int waited = 0; waited < fault.delayMilliseconds && !stopping_; waited += 10)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    auto body = readWhole(folder_ / request.path.substr(1));
    int status = fault.status.value_or(!body ? 404 : request.range ? 206 : 200);
    if (status >= 300)
        body = "";
    std::string fields;
    if (status == 206) {
        const auto [first, last] = *request.range;
        fields = "Content-Range: bytes " + std::to_string(first) + "-" + std::to_string(last) + "/" +
                 std::to_string(body->size()) + "\r\n";
        body = body->substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first + 1));
    }
    if (fault.spoil)
        fault.spoil(*body);
    const auto length = body->size();
    if (fault.cutAfter)
        body->resize(std::min(body->size(), static_cast<std::size_t>(*fault.cutAfter)));
    return sendAll(socket, "HTTP/1.1 " + std::to_string(status) + " X\r\n" + fields +
                               "Content-Length: " + std::to_string(length) + "\r\n\r\n") &&
           sendAll(socket, *body) && !fault.cutAfter;
}

} // namespace vitascope::test
