// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/opaque_token.h"

#include "shared/base/base64.h"
#include "shared/base/random.h"

namespace vitascope::server::auth {

Secret RandomTokenSource::next() {
    const auto bytes = randomBytes<32>();
    return Secret(toBase64Url({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
}

Digest digestOf(const Secret& token) {
    return Sha256::of(token.reveal());
}

} // namespace vitascope::server::auth
