// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP/1.1 server on loopback for the files of one folder, with single ranges, keep-alive, and faults that a
// test asks for. A thread a connection. For tests alone.
#pragma once

#include "shared/base/result.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vitascope::test {

struct MediaRequest {
    std::string path;                                           // as asked for: "/v0/media.mp4"
    std::optional<std::pair<std::int64_t, std::int64_t>> range; // first, last
    int number = 0;                                             // of the requests for this path and range, from 1
};

// What goes wrong with an answer; a default one goes well.
struct MediaFault {
    std::optional<int> status;               // answer with this and no body
    std::optional<std::int64_t> cutAfter;    // close the connection after so many bytes of the body
    std::function<void(std::string&)> spoil; // changes the body's bytes
    int delayMilliseconds = 0;
};

class MediaServer {
public:
    using Faults = std::function<MediaFault(const MediaRequest&)>; // called on any thread

    [[nodiscard]] static Result<std::unique_ptr<MediaServer>> open(std::filesystem::path folder, Faults faults = {});
    ~MediaServer();
    MediaServer(const MediaServer&) = delete;
    MediaServer& operator=(const MediaServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string url(const std::string& path) const; // path without a leading '/'
    [[nodiscard]] std::vector<MediaRequest> requests() const;

private:
    MediaServer(std::filesystem::path folder, Faults faults, int listener, std::uint16_t port);
    void accept();
    void serve(int socket);
    bool answer(int socket, const std::string& head); // false: close the connection
    MediaRequest note(const std::string& path, const std::string& head);

    const std::filesystem::path folder_;
    const Faults faults_;
    const int listener_;
    const std::uint16_t port_;
    std::atomic<bool> stopping_ = false;
    mutable std::mutex mutex_;
    std::vector<MediaRequest> requests_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::thread acceptor_;
};

} // namespace vitascope::test
