// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/sha256.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace vitascope {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

// OpenSSL's digest calls fail only for lack of memory or a broken installation; a wrong digest would be worse.
void require(int succeeded) {
    if (succeeded != 1)
        std::abort();
}

std::span<const std::uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

std::optional<Digest> Digest::parse(std::string_view hex) {
    if (hex.size() != 64)
        return std::nullopt;
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < hex.size(); ++i) {
        const auto digit = kHexDigits.find(hex[i]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bytes[i / 2] = static_cast<std::uint8_t>(bytes[i / 2] << 4 | digit);
    }
    return Digest(bytes);
}

std::string Digest::toHex() const {
    std::string text;
    text.reserve(64);
    for (const auto byte : bytes_) {
        text += kHexDigits[byte >> 4];
        text += kHexDigits[byte & 0x0F];
    }
    return text;
}

struct Sha256::Context {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> handle{EVP_MD_CTX_new()};
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    require(EVP_DigestInit_ex(context_->handle.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::span<const std::uint8_t> bytes) {
    require(EVP_DigestUpdate(context_->handle.get(), bytes.data(), bytes.size()));
}

void Sha256::update(std::string_view bytes) {
    update(bytesOf(bytes));
}

Digest Sha256::finish() {
    std::array<std::uint8_t, 32> bytes{};
    require(EVP_DigestFinal_ex(context_->handle.get(), bytes.data(), nullptr));
    require(EVP_DigestInit_ex(context_->handle.get(), EVP_sha256(), nullptr));
    return Digest(bytes);
}

Digest Sha256::of(std::span<const std::uint8_t> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

Digest Sha256::of(std::string_view bytes) {
    return of(bytesOf(bytes));
}

} // namespace vitascope
