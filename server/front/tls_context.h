// SPDX-License-Identifier: GPL-3.0-or-later
// What all TLS sessions with one certificate share: TLS 1.2 (with forward secrecy and authenticated encryption only)
// and 1.3, http/1.1 by ALPN (RFC 7301), resumption by tickets that need no memory here. Thread: any.
#pragma once

#include "server/front/openssl_ptr.h"
#include "server/front/options.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <optional>
#include <string>

namespace vitascope::server::front {

struct TlsContext {
    SslContextPtr handle;
    std::optional<std::string> warning; // the certificate is not valid at this time
};

// Reads both files: the certificate followed by those that sign it, and its private key. The error names the file and
// what is wrong with it.
[[nodiscard]] Result<TlsContext> openTlsContext(const TlsFiles& files, UtcTime now);

} // namespace vitascope::server::front
