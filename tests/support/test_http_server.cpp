// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_http_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vitascope::test {
namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

bool readSome(int fd, std::string& buffer) {
    std::array<char, 64 * 1024> bytes{};
    const auto got = ::recv(fd, bytes.data(), bytes.size(), 0);
    if (got <= 0)
        return false;
    buffer.append(bytes.data(), static_cast<std::size_t>(got));
    return true;
}

TestRequest parseHead(std::string_view head) {
    TestRequest request;
    auto line = head.substr(0, head.find("\r\n"));
    request.method = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), request.method.size() + 1));
    request.target = line.substr(0, line.find(' '));
    for (auto at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const auto field = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        const auto colon = field.find(": ");
        if (colon != std::string_view::npos)
            request.headers[lowered(std::string(field.substr(0, colon)))] = field.substr(colon + 2);
    }
    return request;
}

} // namespace

std::string TestRequest::header(const std::string& lowerCaseName) const {
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? std::string() : found->second;
}

void TestConnection::reply(int status, std::string_view body, const Fields& headers) {
    auto text = "HTTP/1.1 " + std::to_string(status) + " Status\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (status != 204 && status != 304)
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    if (!isHead_)
        text += body;
    raw(text);
}

void TestConnection::raw(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return cut();
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void TestConnection::stall(std::chrono::milliseconds time) const {
    const auto end = std::chrono::steady_clock::now() + time;
    while (!stopping_ && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void TestConnection::cut(bool reset) {
    isCut_ = true;
    if (!reset)
        return;
    const linger now{1, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

TestHttpServer::TestHttpServer(Handler handler, BodyLimit bodyLimit)
    : handler_(std::move(handler)), bodyLimit_(std::move(bodyLimit)) {
    listen();
}

TestHttpServer::~TestHttpServer() {
    stopping_ = true;
    goAway();
    for (auto& thread : threads_.with([](auto& threads) { return std::move(threads); }))
        thread.join();
}

std::string TestHttpServer::url(std::string_view path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + std::string(path);
}

std::vector<TestRequest> TestHttpServer::requests() const {
    return requests_.with([](const auto& requests) { return requests; });
}

void TestHttpServer::listen() {
    listener_ = FileDescriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int yes = 1;
    ::setsockopt(listener_.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port_);
    socklen_t length = sizeof address;
    if (::bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        ::listen(listener_.get(), 64) != 0 ||
        ::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&address), &length) != 0)
        std::abort(); // no test can go on
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this, fd = listener_.get()] { acceptLoop(fd); });
}

void TestHttpServer::goAway() {
    if (!accepting_.joinable())
        return;
    ::shutdown(listener_.get(), SHUT_RDWR);
    accepting_.join();
    listener_.reset();
    open_.with([](const auto& open) {
        for (const int fd : open)
            ::shutdown(fd, SHUT_RDWR);
    });
}

void TestHttpServer::comeBack() {
    listen();
}

void TestHttpServer::acceptLoop(int listener) {
    for (;;) {
        const int fd = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const int number = ++connections_;
        open_.with([&](auto& open) { open.push_back(fd); });
        threads_.with([&](auto& threads) { threads.emplace_back([this, fd, number] { serve(fd, number); }); });
    }
}

void TestHttpServer::serve(int fd, int number) {
    std::string buffer;
    while (serveOne(fd, number, buffer)) {
    }
    open_.with([&](auto& open) { std::erase(open, fd); });
    ::close(fd);
}

bool TestHttpServer::serveOne(int fd, int number, std::string& buffer) {
    std::size_t end = 0;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos)
        if (!readSome(fd, buffer))
            return false;
    auto request = parseHead(std::string_view(buffer).substr(0, end));
    request.connection = number;
    buffer.erase(0, end + 4);
    const auto length = static_cast<std::size_t>(std::atoll(request.header("content-length").c_str()));
    const auto limit = bodyLimit_ ? std::min(length, bodyLimit_(request, length)) : length;
    while (buffer.size() < limit)
        if (!readSome(fd, buffer))
            return false;
    request.body = buffer.substr(0, limit);
    buffer.erase(0, limit);
    requests_.with([&](auto& requests) { requests.push_back(request); });
    TestConnection connection(fd, stopping_);
    connection.isHead_ = request.method == "HEAD";
    if (limit < length)
        connection.cut(true);
    {
        const std::scoped_lock lock(handling_);
        handler_(request, connection);
    }
    return !connection.isCut_ && !stopping_;
}

} // namespace vitascope::test
