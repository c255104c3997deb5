// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/tls_stream.h"

#include "shared/base/log.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <sys/socket.h>
#include <utility>

namespace vitascope::server::front {
namespace {

using State = StreamStep::State;

constexpr std::size_t kRecord = 16UL * 1024; // the longest (RFC 8446, 5.1)
constexpr std::string_view kPlainRefused =
    "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 33\r\nConnection: close\r\n\r\n"
    "This port speaks HTTPS, not HTTP\n";

} // namespace

TlsStream::TlsStream(boost::asio::ip::tcp::socket socket, SslPtr session)
    : Stream(std::move(socket)), session_(std::move(session)) {
    isBroken_ = !session_ || SSL_set_fd(session_.get(), socket_.native_handle()) != 1;
}

StreamStep TlsStream::shakeHands() {
    if (isBroken_)
        return {State::Ended};
    ERR_clear_error();
    const auto step = stepOf(SSL_accept(session_.get()), 0);
    if (step.state != State::Ended)
        return step;
    const auto error = ERR_peek_error();
    if (ERR_GET_LIB(error) == ERR_LIB_SSL && ERR_GET_REASON(error) == SSL_R_HTTP_REQUEST)
        explainToPlainHttp();
    const auto* reason = ERR_reason_error_string(error);
    log::debug("a TLS handshake failed", {{"reason", reason != nullptr ? reason : "the client has gone"}});
    return step;
}

// A browser that was given http:// instead of https:// shows this.
void TlsStream::explainToPlainHttp() {
    std::array<char, kRecord> request; // read, or the answer is lost to a reset
    [[maybe_unused]] const auto got = ::recv(socket_.native_handle(), request.data(), request.size(), MSG_DONTWAIT);
    [[maybe_unused]] const auto sent =
        ::send(socket_.native_handle(), kPlainRefused.data(), kPlainRefused.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}

StreamStep TlsStream::read(std::span<char> room) {
    if (isBroken_)
        return {State::Ended};
    ERR_clear_error();
    std::size_t got = 0;
    const int outcome = SSL_read_ex(session_.get(), room.data(), room.size(), &got);
    return stepOf(outcome, got);
}

bool TlsStream::hasPending() const {
    return session_ && SSL_pending(session_.get()) > 0;
}

StreamStep TlsStream::write(std::string_view first, std::string_view second, bool) {
    if (first.empty() || second.empty() || first.size() >= kRecord) {
        const auto text = first.empty() ? second : first;
        return writeRecord(text.data(), text.size());
    }
    // A short answer is one record.
    std::array<char, kRecord> record;
    const auto rest = std::min(second.size(), kRecord - first.size());
    std::memcpy(record.data(), first.data(), first.size());
    std::memcpy(record.data() + first.size(), second.data(), rest);
    return writeRecord(record.data(), first.size() + rest);
}

StreamStep TlsStream::writeFile(const FileSource& file, std::uint64_t offset, std::size_t length) {
    std::array<std::uint8_t, kRecord> record;
    const auto got = readAt(file.descriptor(), offset, std::span(record).first(std::min(length, kRecord)));
    if (!got || *got == 0)
        return {State::Ended};
    return writeRecord(record.data(), *got);
}

StreamStep TlsStream::writeRecord(const void* bytes, std::size_t size) {
    if (isBroken_)
        return {State::Ended};
    ERR_clear_error();
    std::size_t written = 0;
    const int outcome = SSL_write_ex(session_.get(), bytes, size, &written);
    return stepOf(outcome, written);
}

StreamStep TlsStream::stepOf(int outcome, std::size_t bytes) {
    if (outcome == 1)
        return {State::Done, bytes};
    switch (SSL_get_error(session_.get(), outcome)) {
    case SSL_ERROR_WANT_READ:
        return {State::NeedsRead};
    case SSL_ERROR_WANT_WRITE:
        return {State::NeedsWrite};
    case SSL_ERROR_ZERO_RETURN:
        return {State::Ended};
    default:
        isBroken_ = true;
        return {State::Ended};
    }
}

void TlsStream::endSending() {
    if (!isBroken_ && SSL_is_init_finished(session_.get()) == 1) {
        ERR_clear_error();
        SSL_shutdown(session_.get()); // close_notify, if the socket takes it now
    }
    boost::system::error_code ignored;
    socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
}

} // namespace vitascope::server::front
