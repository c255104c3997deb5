// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_keys.h"

#include "shared/base/base64.h"
#include "shared/base/random.h"

#include <charconv>
#include <set>

namespace vitascope::server::streaming {
namespace {

constexpr std::string_view kPurpose = "media";
constexpr std::string_view kPrefix = "media-";
constexpr std::size_t kKeySize = 32;

Result<SigningKey> decode(const auth::ServerKey& key) {
    const auto bytes = fromBase64Url(key.secret.reveal());
    int number = 0;
    const auto* end = key.id.data() + key.id.size();
    const bool isOurs = key.id.starts_with(kPrefix);
    const auto parsed = isOurs ? std::from_chars(key.id.data() + kPrefix.size(), end, number)
                               : std::from_chars_result{nullptr, std::errc::invalid_argument};
    if (parsed.ec != std::errc() || parsed.ptr != end || number < 1 || number > 255 || !bytes ||
        bytes->size() < kKeySize)
        return fail(ErrorCode::Corrupt, "load the media keys: key " + key.id + " is not one of ours");
    return SigningKey{.id = static_cast<std::uint8_t>(number), .bytes = Secret(*bytes)};
}

// Numbers go from 1 to 255 and begin again; a number that still counts is passed over.
Result<auth::ServerKey> makeKey(UtcTime now, std::span<const auth::ServerKey> existing) {
    std::set<std::uint8_t> taken;
    std::uint8_t last = 0;
    for (const auto& key : existing) {
        const auto decoded = decode(key);
        if (!decoded)
            return fail(decoded.error());
        last = taken.empty() ? decoded->id : last;
        taken.insert(decoded->id);
    }
    auto next = last;
    do
        next = next == 255 ? std::uint8_t(1) : static_cast<std::uint8_t>(next + 1);
    while (taken.contains(next) && next != last);
    if (taken.contains(next))
        return fail(ErrorCode::Conflict, "make a media key: there are 255 keys already");
    const auto bytes = randomBytes<kKeySize>();
    return auth::ServerKey{.id = std::string(kPrefix) + std::to_string(next),
                           .purpose = std::string(kPurpose),
                           .secret = Secret(toBase64Url(std::string(bytes.begin(), bytes.end()))),
                           .createdAt = now};
}

} // namespace

auth::KeyRing mediaKeyRing(UnitOfWork& work, auth::ServerKeyRepository& keys, const Clock& clock) {
    constexpr std::chrono::hours kLifetime{24 * 180};
    return {work,
            keys,
            clock,
            {.purpose = std::string(kPurpose), .lifetime = kLifetime, .overlap = kLongestRight},
            makeKey};
}

Result<std::vector<SigningKey>> decodeMediaKeys(const std::vector<auth::ServerKey>& keys) {
    std::vector<SigningKey> decoded;
    for (const auto& key : keys) {
        auto one = decode(key);
        if (!one)
            return fail(one.error());
        decoded.push_back(std::move(*one));
    }
    return decoded;
}

} // namespace vitascope::server::streaming
