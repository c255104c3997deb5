// SPDX-License-Identifier: GPL-3.0-or-later
// A blocking TLS client on loopback that takes any certificate and tells what was agreed on. Thread: one.
#pragma once

#include "shared/base/file.h"

#include <arpa/inet.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace vitascope::test {

class TlsClient {
public:
    struct Options {
        int version = 0;                // only this one; 0: any
        std::string protocols;          // of ALPN, each with its length in front: "\x08http/1.1"
        SSL_SESSION* session = nullptr; // to resume
    };

    explicit TlsClient(std::uint16_t port) : TlsClient(port, Options()) {}
    TlsClient(std::uint16_t port, const Options& options)
        : context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free),
          socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        SSL_CTX_set_cipher_list(context_.get(), "ALL:@SECLEVEL=0"); // else it would not offer TLS 1.1 itself
        SSL_CTX_set_min_proto_version(context_.get(), options.version);
        SSL_CTX_set_max_proto_version(context_.get(), options.version);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{5, 0};
        ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::connect(socket_.get(), reinterpret_cast<sockaddr*>(&to), sizeof to) != 0)
            return;
        session_.reset(SSL_new(context_.get()));
        SSL_set_fd(session_.get(), socket_.get());
        if (!options.protocols.empty())
            SSL_set_alpn_protos(session_.get(), reinterpret_cast<const unsigned char*>(options.protocols.data()),
                                static_cast<unsigned>(options.protocols.size()));
        if (options.session != nullptr)
            SSL_set_session(session_.get(), options.session);
        ERR_clear_error();
        isSecure_ = SSL_connect(session_.get()) == 1;
        const auto* reason = isSecure_ ? nullptr : ERR_reason_error_string(ERR_peek_error());
        refusal_ = reason != nullptr ? reason : "";
    }
    ~TlsClient() { session_.reset(); }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    [[nodiscard]] bool isSecure() const { return isSecure_; }
    // What OpenSSL says about a handshake that failed: "tlsv1 alert protocol version".
    [[nodiscard]] const std::string& refusal() const { return refusal_; }
    [[nodiscard]] std::string version() const { return SSL_get_version(session_.get()); }
    [[nodiscard]] std::string protocol() const {
        const unsigned char* name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(session_.get(), &name, &size);
        return {reinterpret_cast<const char*>(name), size};
    }
    [[nodiscard]] bool isResumed() const { return SSL_session_reused(session_.get()) == 1; }
    [[nodiscard]] std::string certificateName() const {
        const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(session_.get()),
                                                                      X509_free);
        char name[256] = "";
        if (certificate)
            X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name, sizeof name);
        return name;
    }
    // Of what has been read so far, which TLS 1.3 sends its tickets before; the caller's to free.
    [[nodiscard]] SSL_SESSION* takeSession() { return SSL_get1_session(session_.get()); }

    bool send(std::string_view bytes) {
        return SSL_write(session_.get(), bytes.data(), static_cast<int>(bytes.size())) ==
               static_cast<int>(bytes.size());
    }
    // Until the text holds `end`, or all of it.
    std::string readUntil(std::string_view end) {
        std::string text;
        char block[16 * 1024];
        while (end.empty() || text.find(end) == std::string::npos) {
            const int got = SSL_read(session_.get(), block, sizeof block);
            if (got <= 0) {
                isEndedByNotify_ = SSL_get_error(session_.get(), got) == SSL_ERROR_ZERO_RETURN;
                return text;
            }
            text.append(block, static_cast<std::size_t>(got));
        }
        return text;
    }
    std::string readAll() { return readUntil(""); }
    // Whether the server said close_notify, so that nothing can have been cut off.
    [[nodiscard]] bool isEndedByNotify() const { return isEndedByNotify_; }

    void sendCloseNotify() { SSL_shutdown(session_.get()); }
    // Ends the connection as an attacker could: without close_notify.
    void cutSending() { ::shutdown(socket_.get(), SHUT_WR); }

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    FileDescriptor socket_;
    std::unique_ptr<SSL, decltype(&SSL_free)> session_{nullptr, SSL_free};
    bool isSecure_ = false;
    bool isEndedByNotify_ = false;
    std::string refusal_;
};

} // namespace vitascope::test
