// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/tls_context.h"

#include "shared/base/file.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509err.h>

#include <ctime>
#include <string_view>

namespace vitascope::server::front {
namespace {

constexpr std::size_t kLargestFile = 1024UL * 1024;
constexpr const char* kCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20"; // of TLS 1.2
constexpr std::string_view kSessionContext = "vitascope";
constexpr unsigned char kProtocols[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

// What OpenSSL says about its last failure.
std::string lastReason() {
    const auto* reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason != nullptr ? reason : "unknown";
}

int chooseProtocol(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
                   unsigned offeredSize, void*) {
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, size, kProtocols, sizeof kProtocols, offered, offeredSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

// No passphrase is ever asked for on the terminal.
int haveNoPassphrase(char*, int, int, void*) {
    return 0;
}

Result<void> useCertificate(SSL_CTX* context, const std::filesystem::path& file) {
    if (const auto text = readFile(file, kLargestFile); !text)
        return fail("read the TLS certificate", text.error());
    if (SSL_CTX_use_certificate_chain_file(context, file.c_str()) != 1)
        return fail(ErrorCode::InvalidInput, "read the TLS certificate " + file.string() +
                                                 ": it is not a usable certificate in PEM form (" + lastReason() + ")");
    return {};
}

Result<void> useKey(SSL_CTX* context, const std::filesystem::path& file) {
    const auto text = readFile(file, kLargestFile);
    if (!text)
        return fail("read the TLS key", text.error());
    const auto attempted = "read the TLS key " + file.string() + ": ";
    if (text->find("ENCRYPTED") != std::string::npos)
        return fail(ErrorCode::InvalidInput, attempted + "it needs a passphrase; store it without one, readable by the "
                                                         "server alone");
    if (SSL_CTX_use_PrivateKey_file(context, file.c_str(), SSL_FILETYPE_PEM) == 1 &&
        SSL_CTX_check_private_key(context) == 1)
        return {};
    const auto error = ERR_peek_last_error();
    if (ERR_GET_LIB(error) == ERR_LIB_X509 &&
        (ERR_GET_REASON(error) == X509_R_KEY_VALUES_MISMATCH || ERR_GET_REASON(error) == X509_R_KEY_TYPE_MISMATCH)) {
        ERR_clear_error();
        return fail(ErrorCode::InvalidInput, attempted + "it does not belong to the certificate");
    }
    return fail(ErrorCode::InvalidInput, attempted + "it is not a private key in PEM form (" + lastReason() + ")");
}

std::optional<std::string> warningOf(const X509* certificate, UtcTime now) {
    auto time = std::chrono::system_clock::to_time_t(now);
    if (X509_cmp_time(X509_get0_notAfter(certificate), &time) < 0)
        return "the TLS certificate has expired";
    if (X509_cmp_time(X509_get0_notBefore(certificate), &time) > 0)
        return "the TLS certificate is not valid yet";
    return std::nullopt;
}

void configure(SSL_CTX* context) {
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, kCiphers);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    // An idle session holds no buffers, and a write may be repeated from wherever its bytes are by then.
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>(kSessionContext.data()),
                                   static_cast<unsigned>(kSessionContext.size()));
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    SSL_CTX_set_default_passwd_cb(context, haveNoPassphrase);
}

} // namespace

Result<TlsContext> openTlsContext(const TlsFiles& files, UtcTime now) {
    ERR_clear_error();
    SslContextPtr context(SSL_CTX_new(TLS_server_method()));
    if (!context)
        return fail(ErrorCode::Internal, "set TLS up: " + lastReason());
    configure(context.get());
    if (auto used = useCertificate(context.get(), files.certificate); !used)
        return fail(used.error());
    if (auto used = useKey(context.get(), files.key); !used)
        return fail(used.error());
    auto warning = warningOf(SSL_CTX_get0_certificate(context.get()), now);
    return TlsContext{std::move(context), std::move(warning)};
}

} // namespace vitascope::server::front
