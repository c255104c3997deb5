// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/es256.h"

#include "shared/base/base64.h"

#include <Poco/Crypto/ECDSADigestEngine.h>
#include <Poco/Crypto/ECKey.h>
#include <Poco/Exception.h>

#include <algorithm>
#include <sstream>

namespace vitascope::server::crypto {
namespace {

const std::string kCurve = "prime256v1"; // OpenSSL's name of P-256
constexpr std::size_t kHalf = 32;        // bytes of r and of s
constexpr int kBits = 256;
// SubjectPublicKeyInfo (RFC 5480) of an uncompressed point on P-256, up to the point.
constexpr std::string_view kPublicHead("\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce"
                                       "\x3d\x03\x01\x07\x03\x42\x00\x04",
                                       27);
const std::string kPemBegin = "-----BEGIN PUBLIC KEY-----\n";
const std::string kPemEnd = "\n-----END PUBLIC KEY-----\n";

// Calls function(), which returns a Result; what OpenSSL or Poco throw is a key that cannot be read.
template<class Function>
auto keyGuarded(Function&& function) -> decltype(function()) {
    try {
        return function();
    } catch (const Poco::Exception& e) {
        return fail(ErrorCode::Corrupt, "read an ES256 key: " + e.displayText());
    } catch (const std::exception& e) {
        return fail(ErrorCode::Corrupt, std::string("read an ES256 key: ") + e.what());
    }
}

Result<std::shared_ptr<const Poco::Crypto::ECKey>> onRightCurve(std::shared_ptr<const Poco::Crypto::ECKey> key) {
    if (key->size() != kBits || key->impl()->groupName() != kCurve)
        return fail(ErrorCode::Corrupt, "read an ES256 key: it is not on the curve P-256");
    return key;
}

} // namespace

std::optional<CompactJws> splitCompactJws(std::string_view text) {
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    auto header = fromBase64Url(text.substr(0, first));
    auto payload = fromBase64Url(text.substr(first + 1, second - first - 1));
    auto signature = fromBase64Url(text.substr(second + 1)); // a third dot is no character of the alphabet
    if (!header || !payload || !signature)
        return std::nullopt;
    return CompactJws{std::move(*header), std::move(*payload), std::move(*signature), text.substr(0, second)};
}

Result<Secret> Es256Key::makePem() {
    return keyGuarded([]() -> Result<Secret> {
        Poco::Crypto::ECKey key(kCurve);
        std::ostringstream publicPem;
        std::ostringstream privatePem;
        key.save(&publicPem, &privatePem);
        return Secret(privatePem.str());
    });
}

Result<Es256Key> Es256Key::fromPrivatePem(const Secret& pem) {
    return keyGuarded([&]() -> Result<Es256Key> {
        std::istringstream stream(pem.reveal());
        return onRightCurve(std::make_shared<const Poco::Crypto::ECKey>(nullptr, &stream)).map([](auto key) {
            return Es256Key(std::move(key));
        });
    });
}

Result<Es256Key> Es256Key::fromPublicPem(const std::string& pem) {
    return keyGuarded([&]() -> Result<Es256Key> {
        std::istringstream stream(pem);
        return onRightCurve(std::make_shared<const Poco::Crypto::ECKey>(&stream)).map([](auto key) {
            return Es256Key(std::move(key));
        });
    });
}

Result<Es256Key> Es256Key::fromPoint(std::string_view x, std::string_view y) {
    if (x.size() != kHalf || y.size() != kHalf)
        return fail(ErrorCode::Corrupt, "read an ES256 key: its numbers have not 32 bytes");
    const auto der = std::string(kPublicHead) + std::string(x) + std::string(y);
    return fromPublicPem(kPemBegin + toBase64(der) + kPemEnd);
}

std::pair<std::string, std::string> Es256Key::point() const {
    std::ostringstream pem;
    Poco::Crypto::ECKey(*key_).save(&pem);
    std::string base64;
    for (const char letter : pem.str().substr(kPemBegin.size(), pem.str().find(kPemEnd) - kPemBegin.size()))
        if (letter != '\n')
            base64 += letter;
    const auto der = fromBase64(base64).value_or(std::string());
    if (der.size() != kPublicHead.size() + 2 * kHalf || !der.starts_with(kPublicHead))
        throw Poco::DataFormatException("a public key of P-256 in another form");
    return {der.substr(kPublicHead.size(), kHalf), der.substr(kPublicHead.size() + kHalf)};
}

bool Es256Key::verify(const CompactJws& jws) const {
    if (jws.signature.size() != 2 * kHalf)
        return false;
    try {
        using Bytes = Poco::Crypto::ECDSASignature::ByteVec;
        const auto middle = jws.signature.begin() + kHalf;
        const Bytes r(jws.signature.begin(), middle);
        const Bytes s(middle, jws.signature.end());
        const auto isZero = [](const Bytes& number) {
            return std::all_of(number.begin(), number.end(), [](unsigned char byte) { return byte == 0; });
        };
        if (isZero(r) || isZero(s))
            return false;
        Poco::Crypto::ECDSADigestEngine engine(*key_, "SHA256");
        engine.update(jws.signedText.data(), jws.signedText.size());
        return engine.verify(Poco::Crypto::ECDSASignature(r, s).toDER());
    } catch (...) {
        return false;
    }
}

} // namespace vitascope::server::crypto
