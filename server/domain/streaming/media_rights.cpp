// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_rights.h"

#include "server/domain/streaming/hmac_sha256.h"
#include "shared/base/base64.h"

#include <algorithm>
#include <array>
#include <span>

namespace vitascope::server::streaming {
namespace {

constexpr std::uint8_t kVersion = 2;
constexpr std::uint8_t kDrafts = 1;
constexpr std::size_t kMacSize = 16;
constexpr std::size_t kClaimsSize = 1 + 1 + 1 + 16 + 16 + 8;
constexpr std::size_t kTokenSize = kClaimsSize + kMacSize;

using Claims = std::array<std::uint8_t, kClaimsSize>;

Claims encodeClaims(const MediaGrant& grant, std::uint8_t keyId) {
    Claims claims{};
    claims[0] = kVersion;
    claims[1] = keyId;
    claims[2] = grant.drafts ? kDrafts : std::uint8_t{0};
    std::ranges::copy(grant.package.uuid().bytes(), claims.begin() + 3);
    std::ranges::copy(grant.session.uuid().bytes(), claims.begin() + 19);
    const auto seconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(grant.expiresAt.time_since_epoch()).count());
    for (std::size_t i = 0; i < 8; ++i)
        claims[35 + i] = static_cast<std::uint8_t>(seconds >> (8 * (7 - i)));
    return claims;
}

Uuid uuidAt(std::span<const std::uint8_t> claims, std::size_t offset) {
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(claims.begin() + static_cast<std::ptrdiff_t>(offset), bytes.size(), bytes.begin());
    return Uuid(bytes);
}

MediaGrant decodeClaims(std::span<const std::uint8_t> claims) {
    std::uint64_t seconds = 0;
    for (const auto byte : claims.subspan(35, 8))
        seconds = seconds << 8 | byte;
    return MediaGrant{.package = PackageId(uuidAt(claims, 3)),
                      .session = SessionId(uuidAt(claims, 19)),
                      .expiresAt = UtcTime(std::chrono::seconds(seconds)),
                      .drafts = claims[2] == kDrafts};
}

bool isSame(std::span<const std::uint8_t> left, std::span<const std::uint8_t> right) {
    unsigned difference = 0;
    for (std::size_t i = 0; i < kMacSize; ++i)
        difference |= static_cast<unsigned>(left[i] ^ right[i]);
    return difference == 0;
}

} // namespace

MediaRights::MediaRights(std::vector<SigningKey> keys, const auth::RevokedSessions& revoked)
    : keys_(std::make_shared<const std::vector<SigningKey>>(std::move(keys))), revoked_(revoked) {}

void MediaRights::setKeys(std::vector<SigningKey> keys) {
    auto shared = std::make_shared<const std::vector<SigningKey>>(std::move(keys));
    keys_.with([&](auto& current) { current = std::move(shared); });
}

MediaRights::Keys MediaRights::keys() const {
    return keys_.with([](const auto& current) { return current; });
}

std::string MediaRights::issue(const MediaGrant& grant) const {
    const auto all = keys();
    const auto& key = all->front();
    const auto claims = encodeClaims(grant, key.id);
    const auto mac = hmacSha256(key.bytes, claims);
    std::string token(claims.begin(), claims.end());
    token.append(mac.begin(), mac.begin() + kMacSize);
    return toBase64Url(token);
}

Result<MediaGrant> MediaRights::check(std::string_view token, PackageId package, UtcTime now) const {
    const auto text = fromBase64Url(token);
    if (!text || text->size() != kTokenSize || text->front() != kVersion)
        return fail(ErrorCode::Unauthenticated, "check a media token: it has not the form of one");
    const std::vector<std::uint8_t> bytes(text->begin(), text->end());
    const auto claims = std::span(bytes).first(kClaimsSize);
    const auto all = keys();
    const auto key = std::ranges::find(*all, bytes[1], &SigningKey::id);
    if (key == all->end())
        return fail(ErrorCode::Unauthenticated, "check a media token: its key is not known");
    if (!isSame(std::span(bytes).subspan(kClaimsSize), hmacSha256(key->bytes, claims)))
        return fail(ErrorCode::Unauthenticated, "check a media token: its signature is wrong");
    const auto grant = decodeClaims(claims);
    if (grant.expiresAt <= now)
        return fail(ErrorCode::Unauthenticated, "check a media token: it has expired");
    if (grant.package != package)
        return fail(ErrorCode::Forbidden, "check a media token: it is another package's");
    if (revoked_.isRevoked(grant.session))
        return fail(ErrorCode::Forbidden, "check a media token: its session was ended");
    return grant;
}

} // namespace vitascope::server::streaming
