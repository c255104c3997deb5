// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP/1.1 proxy on loopback that looks at uploads (tus): how many bytes of each a server was sent, which of them it
// has acknowledged, and whether an acknowledged byte was ever sent again. It lets uploads through at a rate. A thread a
// connection ("upload-meter").
#pragma once

#include "shared/base/file.h"
#include "shared/base/locked.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace vitascope::test {

struct MeteredUpload {
    std::uint64_t length = 0;       // of the file
    std::uint64_t received = 0;     // bytes of bodies, also of those that were cut
    std::uint64_t acknowledged = 0; // the highest offset that the server has answered with
    std::uint64_t repeated = 0;     // bytes that were sent although they were acknowledged
    std::uint64_t largestPiece = 0;
};

class UploadMeter {
public:
    // Listens on a free port of 127.0.0.1 and forwards to targetPort there.
    UploadMeter(std::uint16_t targetPort, std::uint64_t uploadBytesPerSecond);
    ~UploadMeter();
    UploadMeter(const UploadMeter&) = delete;
    UploadMeter& operator=(const UploadMeter&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::map<std::string, MeteredUpload> uploads() const; // by path
    [[nodiscard]] std::uint64_t received() const;                       // of all uploads

private:
    struct Message {
        std::string head; // with its empty line
        std::string rest; // bytes of the body that came with it
        [[nodiscard]] std::string field(const std::string& lowerCaseName) const;
        [[nodiscard]] std::uint64_t number(const std::string& lowerCaseName) const;
    };

    void acceptLoop();
    void serve(int client);
    [[nodiscard]] bool forwardOne(int client, int server, std::string& fromClient, std::string& fromServer);
    [[nodiscard]] bool forwardBody(int from, int to, std::string& buffer, std::uint64_t length,
                                   const std::string& path);
    [[nodiscard]] static bool readHead(int fd, std::string& buffer, Message& message);

    const std::uint16_t target_;
    const std::uint64_t rate_;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_ = false;
    Locked<std::map<std::string, MeteredUpload>> uploads_;
    Locked<std::vector<int>> open_;
    Locked<std::vector<std::thread>> threads_;
    FileDescriptor listener_;
    std::thread accepting_;
};

} // namespace vitascope::test
