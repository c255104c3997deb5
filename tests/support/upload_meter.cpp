// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/upload_meter.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vitascope::test {
namespace {

constexpr std::size_t kPart = 16 * 1024;

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool sendAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool receiveInto(int fd, std::string& buffer) {
    std::array<char, kPart> part{};
    const auto got = ::recv(fd, part.data(), part.size(), 0);
    if (got <= 0)
        return false;
    buffer.append(part.data(), static_cast<std::size_t>(got));
    return true;
}

} // namespace

std::string UploadMeter::Message::field(const std::string& lowerCaseName) const {
    auto lower = head;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto at = lower.find("\r\n" + lowerCaseName + ":");
    if (at == std::string::npos)
        return {};
    const auto start = head.find_first_not_of(' ', at + lowerCaseName.size() + 3);
    return head.substr(start, head.find("\r\n", start) - start);
}

std::uint64_t UploadMeter::Message::number(const std::string& lowerCaseName) const {
    return std::strtoull(field(lowerCaseName).c_str(), nullptr, 10);
}

UploadMeter::UploadMeter(std::uint16_t targetPort, std::uint64_t uploadBytesPerSecond)
    : target_(targetPort), rate_(uploadBytesPerSecond), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    auto address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(listener_.get(), 64) != 0 ||
        ::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { acceptLoop(); });
}

UploadMeter::~UploadMeter() {
    stopping_ = true;
    ::shutdown(listener_.get(), SHUT_RDWR);
    accepting_.join();
    open_.with([](const std::vector<int>& sockets) {
        for (const int one : sockets)
            ::shutdown(one, SHUT_RDWR);
    });
    auto threads = threads_.with([](std::vector<std::thread>& all) { return std::move(all); });
    for (auto& thread : threads)
        thread.join();
}

std::map<std::string, MeteredUpload> UploadMeter::uploads() const {
    return uploads_.with([](const auto& all) { return all; });
}

std::uint64_t UploadMeter::received() const {
    return uploads_.with([](const auto& all) {
        std::uint64_t bytes = 0;
        for (const auto& [path, upload] : all)
            bytes += upload.received;
        return bytes;
    });
}

void UploadMeter::acceptLoop() {
    while (!stopping_) {
        const int client = ::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        std::thread thread([this, client] { serve(client); });
        pthread_setname_np(thread.native_handle(), "upload-meter");
        threads_.with([&](std::vector<std::thread>& all) { all.push_back(std::move(thread)); });
    }
}

void UploadMeter::serve(int clientSocket) {
    const FileDescriptor client(clientSocket), server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = loopback(target_);
    open_.with([&](std::vector<int>& all) { all.insert(all.end(), {client.get(), server.get()}); });
    const int yes = 1;
    ::setsockopt(client.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::setsockopt(server.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    std::string fromClient, fromServer;
    if (::connect(server.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        while (!stopping_ && forwardOne(client.get(), server.get(), fromClient, fromServer)) {
        }
    open_.with([&](std::vector<int>& all) {
        std::erase(all, client.get());
        std::erase(all, server.get());
    });
}

bool UploadMeter::readHead(int fd, std::string& buffer, Message& message) {
    auto end = buffer.find("\r\n\r\n");
    for (; end == std::string::npos; end = buffer.find("\r\n\r\n"))
        if (!receiveInto(fd, buffer))
            return false;
    message.head = buffer.substr(0, end + 4);
    buffer.erase(0, end + 4);
    return true;
}

// One request and its answer: clients of HTTP/1.1 that do not pipeline send nothing in between.
bool UploadMeter::forwardOne(int client, int server, std::string& fromClient, std::string& fromServer) {
    Message request;
    if (!readHead(client, fromClient, request))
        return false;
    const auto method = request.head.substr(0, request.head.find(' '));
    const auto path =
        request.head.substr(method.size() + 1, request.head.find(' ', method.size() + 1) - method.size() - 1);
    const bool isPiece = method == "PATCH" && path.starts_with("/api/v1/uploads/");
    const auto offset = request.number("upload-offset"), length = request.number("content-length");
    if (isPiece)
        uploads_.with([&](auto& all) {
            auto& upload = all[path];
            upload.repeated += upload.acknowledged > offset ? std::min(upload.acknowledged - offset, length) : 0;
            upload.largestPiece = std::max(upload.largestPiece, length);
        });
    if (!sendAll(server, request.head))
        return false;
    if (!request.field("expect").empty() && !sendAll(client, "HTTP/1.1 100 Continue\r\n\r\n"))
        return false;
    if (!forwardBody(client, server, fromClient, length, isPiece ? path : std::string()))
        return false;
    Message answer;
    do {
        if (!readHead(server, fromServer, answer))
            return false;
    } while (answer.head.starts_with("HTTP/1.1 1"));
    const bool isMade = method == "POST" && path == "/api/v1/uploads" && answer.head.starts_with("HTTP/1.1 201");
    if (isPiece && answer.head.starts_with("HTTP/1.1 204"))
        uploads_.with([&](auto& all) { all[path].acknowledged = answer.number("upload-offset"); });
    if (isMade)
        uploads_.with([&](auto& all) { all[answer.field("location")].length = request.number("upload-length"); });
    const bool hasBody =
        method != "HEAD" && !answer.head.starts_with("HTTP/1.1 204") && !answer.head.starts_with("HTTP/1.1 304");
    return sendAll(client, answer.head) &&
           forwardBody(server, client, fromServer, hasBody ? answer.number("content-length") : 0, {});
}

bool UploadMeter::forwardBody(int from, int to, std::string& buffer, std::uint64_t length, const std::string& path) {
    while (length > 0) {
        if (buffer.empty() && !receiveInto(from, buffer))
            return false;
        const auto part = buffer.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(length, kPart)));
        buffer.erase(0, part.size());
        length -= part.size();
        if (!path.empty()) {
            uploads_.with([&](auto& all) { all[path].received += part.size(); });
            std::this_thread::sleep_for(std::chrono::microseconds(part.size() * 1'000'000 / rate_));
        }
        if (!sendAll(to, part))
            return false;
    }
    return true;
}

} // namespace vitascope::test
