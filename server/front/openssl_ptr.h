// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's handles as owners. Thread: a session belongs to one; a context that is no longer changed to any.
#pragma once

#include <openssl/ssl.h>

#include <memory>

namespace vitascope::server::front {

struct SslFree {
    void operator()(SSL* session) const { SSL_free(session); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

using SslPtr = std::unique_ptr<SSL, SslFree>;
using SslContextPtr = std::unique_ptr<SSL_CTX, SslFree>;

} // namespace vitascope::server::front
