// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file (TOML): its keys, their defaults, and the reading of it. docs/configuration.md documents every
// key. Thread: values.
#pragma once

#include "server/front/trusted_proxies.h"
#include "shared/base/log.h"
#include "shared/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vitascope::server::app {

struct ListenAddress {
    std::string address = "127.0.0.1"; // IPv4 or IPv6, without brackets
    std::uint16_t port = 8080;         // 0: any free one

    [[nodiscard]] bool isLoopback() const;
    friend bool operator==(const ListenAddress&, const ListenAddress&) = default;
};

struct Config {
    struct Server {
        ListenAddress listen;
        std::filesystem::path data = "data";  // relative to the configuration file
        std::string name = "Vitascope";       // as people see it
        bool behindProxy = false;             // TLS ends at a proxy, so the listener need not be on loopback
        front::TrustedProxies trustedProxies; // whose forwarded headers count
    } server;
    struct Tls {
        std::filesystem::path certificate; // PEM; empty: no TLS
        std::filesystem::path key;

        [[nodiscard]] bool isOn() const { return !certificate.empty(); }
    } tls;
    struct Auth {
        enum class Registration { Open, Invitation, Closed };
        Registration registration = Registration::Closed;
    } auth;
    struct Worker {
        std::filesystem::path packageProgram; // empty: beside the server's own program
        unsigned jobs = 1;                    // at a time
        unsigned films = 1;                   // packaged at a time
    } worker;
    struct Limits {
        std::size_t connections = 4096;
        std::size_t connectionsPerAddress = 1024;
        std::chrono::seconds headTime{10};
        std::chrono::seconds idleTime{60};
        std::chrono::seconds bodyGrace{30};
        std::chrono::seconds writeStall{60};
        std::chrono::seconds drainTime{10};
        unsigned apiThreads = 8;
        std::size_t apiQueue = 256;
        unsigned passwordHashes = 0;                            // at a time; 0: one a core
        std::uint64_t uploadBytes = 64ULL * 1024 * 1024 * 1024; // of one upload
        std::uint64_t userBytes = 0;                            // in flight and stored, of one user; 0: no limit
        std::uint64_t storedBytes = 0;                          // the same, of all users; 0: no limit
        std::uint64_t openUploads = 256;                        // of one user; 0: no limit
        std::chrono::minutes orphanTime{60}; // between two looks that find something left behind, before it is removed
        std::uint64_t reserveBytes = 512ULL * 1024 * 1024; // that uploads leave free on the disk
    } limits;
    struct Backup {
        std::filesystem::path folder; // of the backups that the server makes; empty: "backups" in the data folder
        unsigned keep = 7;            // of them
    } backup;
    struct Log {
        log::Level level = log::Level::Info;
        log::Format format = log::Format::Text;
        bool requests = false; // a line for each request
    } log;
};

// Reads and checks the text. InvalidInput with a line for each mistake: "FILE:LINE: KEY: what was expected".
[[nodiscard]] Result<Config> parseConfig(std::string_view text, const std::filesystem::path& file);

[[nodiscard]] Result<Config> loadConfig(const std::filesystem::path& file);

} // namespace vitascope::server::app
