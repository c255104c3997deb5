// SPDX-License-Identifier: GPL-3.0-or-later
// HMAC (RFC 2104) with SHA-256. Thread: any.
#pragma once

#include "shared/base/secret.h"

#include <array>
#include <cstdint>
#include <span>

namespace vitascope::server::streaming {

[[nodiscard]] std::array<std::uint8_t, 32> hmacSha256(const Secret& key, std::span<const std::uint8_t> message);

} // namespace vitascope::server::streaming
