// SPDX-License-Identifier: GPL-3.0-or-later
// A client by TLS. Files are read from the kernel's memory and encrypted record by record on the stack, so a session
// holds no more than OpenSSL's buffers: two records of 16 KiB while bytes move, none while it is idle. The end of a
// client is the same with close_notify and without: what a request's framing misses is missing (RFC 9112, 9.8).
// Thread: the connection's loop.
#pragma once

#include "server/front/openssl_ptr.h"
#include "server/front/stream.h"

namespace vitascope::server::front {

class TlsStream final : public Stream {
public:
    // A null session ends the stream at its handshake.
    TlsStream(boost::asio::ip::tcp::socket socket, SslPtr session);

    [[nodiscard]] StreamStep shakeHands() override;
    [[nodiscard]] StreamStep read(std::span<char> room) override;
    [[nodiscard]] bool hasPending() const override;
    [[nodiscard]] StreamStep write(std::string_view first, std::string_view second, bool hasMore) override;
    [[nodiscard]] StreamStep writeFile(const FileSource& file, std::uint64_t offset, std::size_t length) override;
    void endSending() override;

private:
    [[nodiscard]] StreamStep stepOf(int outcome, std::size_t bytes);
    [[nodiscard]] StreamStep writeRecord(const void* bytes, std::size_t size);
    void explainToPlainHttp();

    SslPtr session_;
    bool isBroken_ = false; // no call may follow a fatal error
};

} // namespace vitascope::server::front
