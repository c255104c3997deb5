// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the TLS context up to date with its files: a thread ("certificate") looks now and then whether they changed,
// and reads them again. New sessions get the new context, and those that exist keep theirs. Files that cannot be used
// are logged, and the context of before stays. Thread: any; no call touches a disk but open.
#pragma once

#include "server/front/tls_context.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace vitascope::server::front {

class CertificateKeeper {
public:
    // Fails as openTlsContext does.
    [[nodiscard]] static Result<std::unique_ptr<CertificateKeeper>> open(TlsFiles files);
    CertificateKeeper(const CertificateKeeper&) = delete;
    CertificateKeeper& operator=(const CertificateKeeper&) = delete;

    // For a new session, with the certificate of now; null if there is no memory for one.
    [[nodiscard]] SslPtr newSession() const;
    // Has the files read again soon, changed or not.
    void reload();

private:
    // When a file was last changed, and which file it is.
    struct Stamp {
        std::chrono::nanoseconds changed{}; // since 1970
        std::uint64_t size = 0;
        std::uint64_t node = 0;

        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    using Stamps = std::array<Stamp, 2>;

    CertificateKeeper(TlsFiles files, Stamps stamps, SslContextPtr context);
    [[nodiscard]] static Stamps stampsOf(const TlsFiles& files);
    void watch(const std::stop_token& stop);
    // Until it is time to look, or reload() was called (true).
    [[nodiscard]] bool wait(const std::stop_token& stop);
    void read();

    const TlsFiles files_;
    Stamps stamps_; // of what was read last
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    bool isAsked_ = false;
    SslContextPtr context_;
    std::jthread thread_; // the last, so that it ends first
};

} // namespace vitascope::server::front
