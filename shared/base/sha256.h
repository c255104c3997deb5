// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4), as a value and as a running computation. Thread: any, one object one thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vitascope {

class Digest {
public:
    Digest() = default;
    explicit Digest(const std::array<std::uint8_t, 32>& bytes) : bytes_(bytes) {}

    // 64 lower-case hexadecimal digits and nothing else.
    [[nodiscard]] static std::optional<Digest> parse(std::string_view hex);
    [[nodiscard]] std::string toHex() const;
    [[nodiscard]] const std::array<std::uint8_t, 32>& bytes() const { return bytes_; }

    friend auto operator<=>(const Digest&, const Digest&) = default;

private:
    std::array<std::uint8_t, 32> bytes_{};
};

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void update(std::span<const std::uint8_t> bytes);
    void update(std::string_view bytes);
    // The digest of all bytes so far; the object then starts again.
    [[nodiscard]] Digest finish();

    [[nodiscard]] static Digest of(std::span<const std::uint8_t> bytes);
    [[nodiscard]] static Digest of(std::string_view bytes);

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

} // namespace vitascope
