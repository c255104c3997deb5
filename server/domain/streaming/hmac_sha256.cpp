// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/hmac_sha256.h"

#include "shared/base/sha256.h"

#include <algorithm>

namespace vitascope::server::streaming {
namespace {

constexpr std::size_t kBlockSize = 64;
using Block = std::array<std::uint8_t, kBlockSize>;

Block paddedKey(const Secret& key, std::uint8_t pad) {
    Block block{};
    const auto& text = key.reveal();
    if (text.size() > kBlockSize)
        std::ranges::copy(Sha256::of(text).bytes(), block.begin());
    else
        std::ranges::transform(text, block.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
    for (auto& byte : block)
        byte ^= pad;
    return block;
}

} // namespace

std::array<std::uint8_t, 32> hmacSha256(const Secret& key, std::span<const std::uint8_t> message) {
    Sha256 hash;
    hash.update(paddedKey(key, 0x36));
    hash.update(message);
    const auto inner = hash.finish();
    hash.update(paddedKey(key, 0x5C));
    hash.update(inner.bytes());
    return hash.finish().bytes();
}

} // namespace vitascope::server::streaming
