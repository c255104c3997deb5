// SPDX-License-Identifier: GPL-3.0-or-later
// Where the front listens and what it allows a client. Thread: a value.
#pragma once

#include "server/front/trusted_proxies.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace vitascope::server::front {

// PEM files: the certificate followed by those that sign it, and its key without a passphrase.
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
    std::chrono::milliseconds lookEvery{10'000}; // whether they have changed
};

struct FrontOptions {
    std::string address = "127.0.0.1"; // IPv4 or IPv6, without brackets
    std::uint16_t port = 8080;         // 0: any free one
    unsigned loops = 0;                // event loops; 0: one a core
    std::optional<TlsFiles> tls;       // without them the front speaks plain HTTP

    TrustedProxies trustedProxies; // whose word about the client counts

    std::size_t connections = 4096;           // at a time
    std::size_t connectionsPerAddress = 1024; // at a time; a trusted proxy may have more
    std::size_t headBytes = 32UL * 1024;      // of a request's head; more gets 431
    // Of bodies that are being received whole: of all, and of one client's. More gets 503.
    std::uint64_t bufferedBytes = 256ULL * 1024 * 1024;
    std::uint64_t bufferedBytesPerAddress = 64ULL * 1024 * 1024; // a trusted proxy may have more

    std::chrono::milliseconds headTime{10'000}; // from a head's first byte to its last
    std::chrono::milliseconds idleTime{60'000}; // of a connection that waits for its next request
    // A body may take the grace plus one second for each bodyRate bytes that have arrived; one that is received whole,
    // and held in memory so long, no more than the grace plus wholeBodyTime.
    std::chrono::milliseconds bodyGrace{30'000};
    std::uint64_t bodyRate = 1024;
    std::chrono::milliseconds wholeBodyTime{60'000};
    std::chrono::milliseconds writeStall{60'000}; // without a byte of the response taken by the client

    unsigned fileThreads = 4; // that read what is not in memory
};

} // namespace vitascope::server::front
