// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/server_site.h"

#include "shared/base/file.h"
#include "shared/transfer/http_client.h"

#include <netinet/in.h>
#include <random>
#include <sys/socket.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr std::uint64_t kVolumeBytes = 2ULL * 1024 * 1024 * 1024; // sparse

// A free port below those that the system gives to outgoing connections: while the server is away, a client that keeps
// trying could otherwise be given the very port and find itself.
std::uint16_t findPort() {
    std::random_device random;
    for (int attempt = 0; attempt < 100; ++attempt) {
        const auto port = static_cast<std::uint16_t>(20'000 + random() % 10'000);
        const FileDescriptor probe(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        if (::bind(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            return port;
    }
    return 0;
}

bool isReady(transfer::HttpClient& http, const std::string& url) {
    transfer::HttpRequest request;
    request.url = url + "/readyz";
    const auto response = http.perform(std::move(request));
    return response && response->status == 200;
}

} // namespace

Result<std::unique_ptr<ServerSite>> ServerSite::make(const std::filesystem::path& folder, Mishap mishap,
                                                     std::uint16_t port) {
    auto site = std::make_unique<ServerSite>();
    site->folder_ = folder;
    site->port_ = port != 0 ? port : findPort();
    if (mishap == Mishap::PowerCut) {
        auto volume = LoopVolume::make(folder, kVolumeBytes);
        if (!volume)
            return fail(volume.error());
        site->volume_ = std::move(*volume);
        site->folder_ = site->volume_->path();
    }
    return site;
}

Result<std::chrono::duration<double>> ServerSite::start() {
    const auto http = transfer::HttpClient::open();
    if (!http)
        return fail(http.error());
    const auto begun = std::chrono::steady_clock::now();
    server_ = ServerProcess::start(QString::fromStdString(folder_.string()),
                                   "[auth]\nregistration = \"open\"\n[log]\nlevel = \"warning\"\n", port_);
    if (!server_)
        return fail(ErrorCode::Unavailable, "the server did not start");
    while (!isReady(**http, url())) {
        if (std::chrono::steady_clock::now() - begun > std::chrono::seconds(30))
            return fail(ErrorCode::Timeout, "the server did not become ready");
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return std::chrono::steady_clock::now() - begun;
}

Result<void> ServerSite::crash() {
    if (!volume_) {
        server_->kill();
        return {};
    }
    // The server lives on for a moment: it must not acknowledge what it can no longer make durable.
    auto cut = volume_->cutPower();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    server_->kill();
    return cut.and_then([this] { return volume_->restorePower(); });
}

} // namespace vitascope::test
