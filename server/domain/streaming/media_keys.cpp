// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_keys.h"

#include "shared/base/base64.h"
#include "shared/base/random.h"

#include <charconv>

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

} // namespace

Result<std::vector<SigningKey>> loadMediaKeys(UnitOfWork& work, auth::ServerKeyRepository& keys, const Clock& clock) {
    const auto stored = auth::loadOrMakeKeys(work, keys, kPurpose, [&]() -> Result<auth::ServerKey> {
        const auto bytes = randomBytes<kKeySize>();
        return auth::ServerKey{.id = std::string(kPrefix) + "1",
                               .purpose = std::string(kPurpose),
                               .secret = Secret(toBase64Url(std::string(bytes.begin(), bytes.end()))),
                               .createdAt = clock.utcNow()};
    });
    if (!stored)
        return fail(stored.error());
    std::vector<SigningKey> decoded;
    for (const auto& key : *stored) {
        auto one = decode(key);
        if (!one)
            return fail(one.error());
        decoded.push_back(std::move(*one));
    }
    return decoded;
}

} // namespace vitascope::server::streaming
