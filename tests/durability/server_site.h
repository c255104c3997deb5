// SPDX-License-Identifier: GPL-3.0-or-later
// A server that dies, by SIGKILL or by a cut of its disk's power, and comes back on the same port and folder.
// Thread: one.
#pragma once

#include "shared/base/result.h"
#include "tests/durability/loop_volume.h"
#include "tests/support/server_process.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace vitascope::test {

enum class Mishap { Kill, PowerCut };

class ServerSite {
public:
    // Nothing is started yet. With PowerCut the server's folder is a volume of its own: Forbidden where that is not to
    // be had. A free port is taken unless one is given.
    [[nodiscard]] static Result<std::unique_ptr<ServerSite>> make(const std::filesystem::path& folder, Mishap mishap,
                                                                  std::uint16_t port = 0);

    // Starts the server; from the start of its process until /healthz answers.
    [[nodiscard]] Result<std::chrono::duration<double>> start();
    [[nodiscard]] Result<void> crash();
    // As an operator ends it.
    [[nodiscard]] bool stop() { return server_->stop(20'000); }

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::filesystem::path data() const { return folder_ / "data"; }
    [[nodiscard]] std::filesystem::path config() const { return folder_ / "server.toml"; } // once it was started
    [[nodiscard]] std::string claimToken() const { return server_->claimToken().toStdString(); }
    [[nodiscard]] std::string log() { return server_ ? server_->log().toStdString() : std::string(); }

private:
    std::unique_ptr<LoopVolume> volume_; // null: only the process dies
    std::filesystem::path folder_;
    std::uint16_t port_ = 0;
    std::unique_ptr<ServerProcess> server_;
};

} // namespace vitascope::test
