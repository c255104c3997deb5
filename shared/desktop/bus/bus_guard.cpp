// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/bus/bus_guard.h"

#include "shared/base/log.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>

namespace vitascope::desktop {
namespace {

using Clock = std::chrono::steady_clock;

class Socket {
public:
    Socket() : descriptor_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {}
    ~Socket() {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    [[nodiscard]] int get() const { return descriptor_; }

private:
    int descriptor_;
};

struct Place {
    sockaddr_un address{};
    socklen_t size = 0;
};

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size()) {
            plain += static_cast<char>(std::strtol(std::string(text.substr(at + 1, 2)).c_str(), nullptr, 16));
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

// "unix:path=/run/user/1000/bus,guid=…" or "unix:abstract=/tmp/dbus-…".
std::optional<Place> unixPlace(std::string_view rest) {
    if (!rest.starts_with("unix:"))
        return std::nullopt;
    rest.remove_prefix(std::strlen("unix:"));
    while (!rest.empty()) {
        const auto pair = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        const auto key = pair.substr(0, pair.find('='));
        if (key != "path" && key != "abstract")
            continue;
        const auto name = (key == "abstract" ? std::string(1, '\0') : std::string()) +
                          unescaped(pair.substr(std::min(pair.size(), key.size() + 1)));
        Place place;
        if (name.size() >= sizeof place.address.sun_path)
            return std::nullopt;
        place.address.sun_family = AF_UNIX;
        std::memcpy(place.address.sun_path, name.data(), name.size());
        place.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size() + (key == "path" ? 1 : 0));
        return place;
    }
    return std::nullopt;
}

bool becomesReady(const Socket& socket, short events, Clock::time_point deadline) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd wanted{socket.get(), events, 0};
    return left.count() > 0 && ::poll(&wanted, 1, static_cast<int>(left.count())) > 0 && (wanted.revents & events) != 0;
}

// The first words of a sign-in: a zero byte, then the question which ways there are, which any bus answers.
bool greets(const Socket& socket, Clock::time_point deadline) {
    constexpr std::string_view kHello("\0AUTH\r\n", 7);
    if (!becomesReady(socket, POLLOUT, deadline) ||
        ::send(socket.get(), kHello.data(), kHello.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(kHello.size()))
        return false;
    std::array<char, 64> answer{};
    return becomesReady(socket, POLLIN, deadline) && ::recv(socket.get(), answer.data(), answer.size(), 0) > 0;
}

std::string sessionAddress() {
    if (const char* told = std::getenv("DBUS_SESSION_BUS_ADDRESS"); told && *told)
        return told;
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    const auto usual = folder ? std::string(folder) + "/bus" : std::string();
    return !usual.empty() && ::access(usual.c_str(), F_OK) == 0 ? "unix:path=" + usual : std::string();
}

} // namespace

bool busAnswers(std::string_view addresses, std::chrono::milliseconds patience) {
    while (!addresses.empty()) {
        const auto one = addresses.substr(0, addresses.find(';'));
        addresses.remove_prefix(std::min(addresses.size(), one.size() + 1));
        const auto place = unixPlace(one);
        const Socket socket;
        if (!place || socket.get() < 0)
            return true;
        if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&place->address), place->size) == 0)
            return greets(socket, Clock::now() + patience);
        if (errno == EAGAIN) // its queue is full: nobody takes connections there
            return false;
    }
    return true;
}

void useABusThatAnswers(std::chrono::milliseconds patience) {
    const auto address = sessionAddress();
    if (address.empty() || busAnswers(address, patience))
        return;
    log::warning("the session bus does not answer: media keys and the desktop's keychain and settings are left out");
    ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
}

} // namespace vitascope::desktop
